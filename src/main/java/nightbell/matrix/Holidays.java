package nightbell.matrix;

import java.time.LocalDate;
import java.util.Optional;

/** The days on which the internal team is off. Implementations are pure and thread-safe. */
@FunctionalInterface
public interface Holidays {
  /** The holiday's name on this day, or empty on a working day. */
  Optional<String> on(LocalDate day);

  /** The last of the days that were added or removed by their dates, if any were. */
  default Optional<LocalDate> lastDated() {
    return Optional.empty();
  }
}
