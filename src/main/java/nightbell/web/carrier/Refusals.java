package nightbell.web.carrier;

import com.codahale.metrics.Meter;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.engine.Clock;
import nightbell.engine.Engine;
import nightbell.oncall.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts every refused request and puts it on record, at most so many a minute: anyone can send
 * wrong signatures, and the trail must not grow at a stranger's will. Thread-safe.
 */
final class Refusals {
  private static final Logger log = LoggerFactory.getLogger(Refusals.class);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  static final int A_MINUTE = 20;

  private final Engine engine;
  private final Clock clock;
  private final Meter meter;
  private Instant since = Instant.EPOCH;
  private int recorded;
  private int left;

  Refusals(Engine engine, Clock clock, Meter meter) {
    this.engine = engine;
    this.clock = clock;
    this.meter = meter;
  }

  void refused(UriInfo uri, String why) {
    meter.mark();
    int unrecorded = take();
    if (unrecorded < 0) {
      return;
    }
    String endpoint = endpoint(uri);
    Channel channel = endpoint.contains("/voice") ? Channel.VOICE : Channel.SMS;
    String text = "A request to " + endpoint + " was refused: " + why;
    Map<String, String> facts =
        Map.of("endpoint", endpoint, "why", why, "unrecorded", Integer.toString(unrecorded));
    record(new Entry(Kind.SIGNATURE_REFUSED, Actor.NIGHTBELL, channel, text, facts));
  }

  private void record(Entry entry) {
    CompletionStage<Void> noted = Stages.of(() -> engine.note(null, null, entry));
    var unused =
        noted.exceptionally(
            e -> {
              log.warn("a refused request could not be put on record: {}", entry.text(), e);
              return null;
            });
  }

  /** How many went unrecorded before this one, or -1 if this one is not to be recorded. */
  private synchronized int take() {
    Instant now = clock.now();
    if (!now.isBefore(since.plus(MINUTE))) {
      since = now;
      recorded = 0;
    }
    if (recorded == A_MINUTE) {
      left++;
      return -1;
    }
    recorded++;
    int before = left;
    left = 0;
    return before;
  }

  /** The path without its token, which is kept nowhere in clear. */
  private static String endpoint(UriInfo uri) {
    String token = uri.getPathParameters().getFirst("token");
    String path = uri.getPath().startsWith("/") ? uri.getPath() : "/" + uri.getPath();
    return token == null ? path : path.replace(token, "…");
  }
}
