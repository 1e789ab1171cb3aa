package nightbell.oncall;

/** The slots of a schedule. */
public enum Role {
  PRIMARY,
  SECONDARY
}
