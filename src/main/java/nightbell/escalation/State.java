package nightbell.escalation;

/** Where an incident stands. {@code unanswered} is a mark on an open one, not a state. */
public enum State {
  HELD,
  SILENCED,
  OPEN,
  ACKNOWLEDGED,
  RESOLVED
}
