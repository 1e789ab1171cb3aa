package nightbell.matrix;

/** The two kinds of minute: each instant is exactly one of them. */
public enum Window {
  BUSINESS,
  AFTER_HOURS
}
