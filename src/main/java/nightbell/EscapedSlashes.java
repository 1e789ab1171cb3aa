package nightbell;

import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.core.server.SimpleServerFactory;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.jetty.ConnectorFactory;
import io.dropwizard.jetty.HttpConnectorFactory;
import java.util.List;
import org.eclipse.jetty.http.UriCompliance;

/**
 * Lets addresses hold escaped slashes, percent signs and back-slashes: senders put names of their
 * own making there. Jetty 12 answers 400 to them unless both the connector and the servlets are
 * told. Who may ask for what is decided on the address as it was sent, so nothing opens by it.
 */
final class EscapedSlashes {
  private static final UriCompliance ALLOWED =
      UriCompliance.from(
          "DEFAULT,AMBIGUOUS_PATH_SEPARATOR,AMBIGUOUS_PATH_ENCODING,SUSPICIOUS_PATH_CHARACTERS");

  private EscapedSlashes() {}

  static void allow(NightbellConfiguration configuration, Environment environment) {
    for (ConnectorFactory connector : connectors(configuration)) {
      if (connector instanceof HttpConnectorFactory http) {
        http.setUriCompliance(ALLOWED);
      }
    }
    environment.getApplicationContext().getServletHandler().setDecodeAmbiguousURIs(true);
  }

  private static List<ConnectorFactory> connectors(NightbellConfiguration configuration) {
    if (configuration.getServerFactory() instanceof DefaultServerFactory server) {
      return server.getApplicationConnectors();
    }
    return configuration.getServerFactory() instanceof SimpleServerFactory server
        ? List.of(server.getConnector())
        : List.of();
  }
}
