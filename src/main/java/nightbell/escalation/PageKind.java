package nightbell.escalation;

/** What a message to a person is for. */
public enum PageKind {
  /** Asks for an answer; cancelled by an acknowledgement. */
  PAGE,
  /** Tells the other side's desk of a breach; can be answered. */
  BREACH,
  /** Asks the acknowledger whether the incident is still theirs. */
  STILL_YOURS,
  /** Tells the inform list that an incident opened. */
  INFORM,
  /** Tells those paged who took the incident. */
  TAKEN,
  /** Tells those paged that it is over. */
  OVER;

  /** Whether a reply to this message may act on its incident. */
  public boolean answerable() {
    return this == PAGE || this == BREACH || this == STILL_YOURS;
  }
}
