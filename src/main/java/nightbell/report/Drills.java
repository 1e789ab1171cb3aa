package nightbell.report;

/** How many test pages were put, and what came of them; the rest still waits. */
public record Drills(int put, int answered, int unanswered, int failed) {
  static final Drills NONE = new Drills(0, 0, 0, 0);

  Drills with(Drill drill) {
    return new Drills(
        put + 1,
        answered + (drill.outcome() == Drill.Outcome.ANSWERED ? 1 : 0),
        unanswered + (drill.outcome() == Drill.Outcome.UNANSWERED ? 1 : 0),
        failed + (drill.outcome() == Drill.Outcome.FAILED ? 1 : 0));
  }
}
