package nightbell.alert;

/** What a tool says of the problem: it is there, it is gone, or someone has it in hand. */
public enum AlertState {
  FIRING,
  RESOLVED,
  ACKNOWLEDGED
}
