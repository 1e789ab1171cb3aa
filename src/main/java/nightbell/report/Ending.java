package nightbell.report;

/** How a response came to its end. */
public enum Ending {
  /** Nobody answered yet. */
  OPEN,
  /** Somebody of the leading side acknowledged. */
  ACKNOWLEDGED,
  /** A person resolved it without acknowledging before. */
  RESOLVED,
  /** It was over by itself before anybody answered: its tool said so. */
  BY_ITSELF,
  /** A silence began to cover it: nothing was promised any more. */
  SILENCED,
  /** It became worse and was ruled anew: the next response takes its place. */
  SUPERSEDED;

  /** Whether a person answered. */
  public boolean isAnswer() {
    return this == ACKNOWLEDGED || this == RESOLVED;
  }
}
