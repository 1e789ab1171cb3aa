package nightbell.audit;

import java.util.Locale;

/** What a trail entry tells. The names are public: {@link #wire()} is what the API shows. */
public enum Kind {
  OPENED,
  RULED,
  REPEATED,
  RERULED,
  REOPENED,
  FLAPPING,
  HELD,
  PATH_STARTED,
  STEP_STARTED,
  NOBODY_ON_CALL,
  NOT_REACHABLE,
  ROUND_STARTED,
  UNANSWERED,
  PAGE_QUEUED,
  PAGE_SENT,
  PAGE_DELIVERED,
  PAGE_ANSWERED,
  PAGE_FAILED,
  PAGE_UNKNOWN,
  PAGE_CANCELLED,
  PAGE_RESENT,
  HURRIED,
  REPLIED,
  LINK_OPENED,
  MAY_BE_AWAY,
  ACKNOWLEDGED,
  SUPPORT_ACKNOWLEDGED,
  LEAD_MOVED,
  ESCALATED,
  NOT_MINE,
  HANDED_OVER,
  HAND_OVER_ACCEPTED,
  HAND_OVER_RETURNED,
  NOTE,
  SNOOZED,
  STILL_YOURS,
  PATH_RESTARTED,
  BREACHED,
  RESOLVED,
  GAP,
  GAP_CLOSED,
  MATRIX_LOADED,
  MATRIX_PROPOSED,
  MATRIX_SIGNED,
  MATRIX_WITHDRAWN,
  MATRIX_REVIEWED,
  OVERRIDE_ADDED,
  OVERRIDE_ENDED,
  AWAY_ADDED,
  AWAY_ENDED,
  NOTICE_SENT,
  NOTICE_FAILED,
  KEY_CREATED,
  KEY_REVOKED,
  REJECTED,
  SIGNATURE_REFUSED,
  SEALED,
  STARTED,
  STOPPED,
  SIGNED_IN;

  /** The name on the wire and in the database: lower case with dashes. */
  public String wire() {
    return wire(this);
  }

  static String wire(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
