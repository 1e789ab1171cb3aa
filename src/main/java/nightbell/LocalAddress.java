package nightbell;

import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.jetty.HttpConnectorFactory;
import java.net.URI;

/**
 * Where this machine reaches the service's public port: the practice carrier calls back there,
 * whatever name the service has outside.
 */
record LocalAddress(NightbellConfiguration configuration) {

  URI uri() {
    return URI.create("http://" + host() + ":" + configuration.port());
  }

  private String host() {
    String bound =
        configuration.getServerFactory() instanceof DefaultServerFactory server
                && server.getApplicationConnectors().get(0) instanceof HttpConnectorFactory http
            ? http.getBindHost()
            : null;
    if (bound == null || bound.isEmpty() || bound.equals("0.0.0.0") || bound.equals("::")) {
      return "127.0.0.1";
    }
    return bound.contains(":") ? "[" + bound + "]" : bound;
  }
}
