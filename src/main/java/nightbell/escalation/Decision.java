package nightbell.escalation;

import java.util.List;
import nightbell.audit.Entry;
import nightbell.oncall.Side;

/**
 * What to do: the new state, messages to send, whether what is still queued or ringing is to be
 * stopped, and the reasons on record. What is stopped is stopped first: the messages come after it
 * and stay. A decision that changes nothing carries the same incident and nothing else.
 */
public record Decision(
    Incident incident, List<PageOrder> pages, Cancel cancel, List<Entry> entries) {

  public Decision {
    pages = List.copyOf(pages);
    entries = List.copyOf(entries);
  }

  /** Which pages of the incident are stopped, queued and ringing alike. */
  public enum Cancel {
    NONE,
    /** Those of the internal side's path. */
    INTERNAL,
    /** Those of the provider's path. */
    PROVIDER,
    ALL;

    /** Those of this side's path. */
    static Cancel of(Side run) {
      return run == Side.INTERNAL ? INTERNAL : PROVIDER;
    }

    boolean covers(Side run) {
      return switch (this) {
        case NONE -> false;
        case INTERNAL -> run == Side.INTERNAL;
        case PROVIDER -> run == Side.PROVIDER;
        case ALL -> true;
      };
    }
  }

  /** A decision to do nothing. */
  public static Decision unchanged(Incident incident) {
    return new Decision(incident, List.of(), Cancel.NONE, List.of());
  }
}
