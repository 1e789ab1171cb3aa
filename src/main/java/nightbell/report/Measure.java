package nightbell.report;

import org.jspecify.annotations.Nullable;

/** The clock that times are measured on. */
public enum Measure {
  /** Every minute counts. */
  WALL,
  /** Minutes within business hours count. */
  BUSINESS,
  /** Some of the times were measured on the one, some on the other. */
  MIXED;

  /** What both together are; null is nothing yet. */
  static Measure with(@Nullable Measure before, Measure next) {
    return before == null || before == next ? next : MIXED;
  }
}
