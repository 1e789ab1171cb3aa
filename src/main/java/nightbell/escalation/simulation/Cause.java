package nightbell.escalation.simulation;

/** Why nobody had acknowledged when the response time was over. */
public enum Cause {
  NOT_PAGED("nobody was paged in time"),
  ANSWERED_LATE("somebody who was paged in time answered late"),
  PAGED_LATE("who answered was paged too late"),
  NOBODY_ANSWERED("nobody who was paged answered");

  private final String words;

  Cause(String words) {
    this.words = words;
  }

  /** As people say it. */
  public String words() {
    return words;
  }
}
