package nightbell.matrix.lint;

/** How grave a finding is: errors refuse a version, warnings want an acceptance, notes inform. */
public enum Level {
  ERROR,
  WARNING,
  NOTE
}
