package nightbell.report;

import java.time.Instant;
import java.util.Map;
import nightbell.audit.Actor;
import nightbell.audit.Kind;

/** An event of the trail without its words. */
public record Moment(Instant at, Kind kind, Actor actor, Map<String, String> values) {
  public Moment {
    values = Map.copyOf(values);
  }
}
