package nightbell.report;

/** What the lines of a report are made by. */
public enum By {
  /** The severity that was ruled. */
  SEVERITY,
  /** The side that owns it by its row: internal, provider or joint. */
  SIDE,
  /** The system; none where the alert named none that the matrix knows. */
  SYSTEM,
  /** Who answered, or nobody; of pages and wake-ups, who was paged. */
  PERSON,
  /** The ISO week in the client's zone, such as {@code 2026-W48}. */
  WEEK
}
