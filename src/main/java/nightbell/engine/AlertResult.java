package nightbell.engine;

import java.util.Locale;
import nightbell.alert.IncidentNumber;
import org.jspecify.annotations.Nullable;

/** What an alert led to; {@code incident} is null only where it was ignored. */
public record AlertResult(@Nullable IncidentNumber incident, What what, String why) {
  /** The results that senders see. */
  public enum What {
    OPENED,
    REPEATED,
    REOPENED,
    RESOLVED,
    ACKNOWLEDGED,
    HELD,
    SILENCED,
    IGNORED;

    /** The name on the wire. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
