package nightbell.web.carrier;

import com.codahale.metrics.Meter;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import nightbell.audit.Kind;
import nightbell.engine.Clock;
import nightbell.engine.Engine;
import nightbell.oncall.Channel;
import nightbell.web.Sparing;

/** Counts every refused request and puts it on record, {@link Sparing sparingly}. Thread-safe. */
final class Refusals {
  static final int A_MINUTE = Sparing.A_MINUTE;

  private final Sparing sparing;
  private final Meter meter;

  Refusals(Engine engine, Clock clock, Meter meter) {
    this.sparing = new Sparing(engine, clock);
    this.meter = meter;
  }

  void refused(UriInfo uri, String why) {
    meter.mark();
    String endpoint = endpoint(uri);
    Channel channel = endpoint.contains("/voice") ? Channel.VOICE : Channel.SMS;
    String text = "A request to " + endpoint + " was refused: " + why;
    sparing.refused(
        Kind.SIGNATURE_REFUSED, channel, text, Map.of("endpoint", endpoint, "why", why));
  }

  /** The path without its token, which is kept nowhere in clear. */
  private static String endpoint(UriInfo uri) {
    String token = uri.getPathParameters().getFirst("token");
    String path = uri.getPath().startsWith("/") ? uri.getPath() : "/" + uri.getPath();
    return token == null ? path : path.replace(token, "…");
  }
}
