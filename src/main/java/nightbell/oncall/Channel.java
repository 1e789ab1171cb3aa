package nightbell.oncall;

/** A way to reach a person. */
public enum Channel {
  SMS,
  VOICE,
  EMAIL
}
