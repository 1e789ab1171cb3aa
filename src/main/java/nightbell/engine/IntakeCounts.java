package nightbell.engine;

import java.time.LocalDate;
import java.util.List;

/** The counts of what came in, as they were committed with the decisions. */
@FunctionalInterface
public interface IntakeCounts {
  /** Those of the days {@code [from, to]}, in UTC, in their order. */
  List<IntakeCount> between(LocalDate from, LocalDate to);
}
