package nightbell.matrix;

/** When a severity pages: at once, in business hours only, or never (the morning digest). */
public enum PageRule {
  ALWAYS,
  BUSINESS,
  NEVER
}
