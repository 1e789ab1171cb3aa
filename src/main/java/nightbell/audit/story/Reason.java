package nightbell.audit.story;

import java.util.Locale;

/** Why nobody was paged during a span. */
public enum Reason {
  /** No alert had come yet. */
  NOT_OPEN,
  /** A page was written down, but the carrier had not taken it yet. */
  LEAVING,
  /** Somebody was paged, and what comes next was not due yet. */
  WAITING,
  /** It waits for business hours, or for the morning digest. */
  HELD,
  /** A silence covers it. */
  SILENCED,
  /** Somebody has it. */
  ACKNOWLEDGED,
  /** Somebody has it and wants quiet until an instant. */
  SNOOZED,
  /** Something was due, but Nightbell was not running. */
  STOPPED,
  /** Something was due and came late, for no reason that is on record. */
  LATE,
  /** The incident is over. */
  OVER;

  /** The name on the wire. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
