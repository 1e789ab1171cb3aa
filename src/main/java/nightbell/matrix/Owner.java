package nightbell.matrix;

/** Whose a cell is: one side's, or both sides' with one leading at every minute. */
public enum Owner {
  INTERNAL,
  PROVIDER,
  JOINT
}
