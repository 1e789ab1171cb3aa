package nightbell.report;

import java.util.Locale;

/** Why a response missed its target; one may have several. */
public enum Cause {
  /** A person answered, but after the response time was over. */
  LATE,
  /** No person answered at all. */
  UNANSWERED,
  /** No step had begun by then: it was held, or its path starts too late. */
  NOT_PAGED,
  /** A step resolved to nobody. */
  NOBODY_ON_CALL,
  /** Somebody of a step has none of its channels. */
  NOT_REACHABLE,
  /** A carrier refused a page or could not deliver it, or nobody knows whether it did. */
  CARRIER_FAILED,
  /** Somebody said that it is not theirs, or it was being handed over. */
  DISPUTED;

  /** The name on the wire: lower case with dashes, as the trail has it for its kinds. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
