package nightbell.matrix;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The days on which the internal team is off. Implementations are pure and thread-safe. */
@FunctionalInterface
public interface Holidays {
  /** The holiday's name on this day, or empty on a working day. */
  Optional<String> on(LocalDate day);

  /** The last of the days that were added or removed by their dates, if any were. */
  default Optional<LocalDate> lastDated() {
    return Optional.empty();
  }

  /** How they were written, for comparing; nothing where they were not. */
  default Written written() {
    return new Written(null, Map.of(), Set.of());
  }

  /**
   * Holidays as a matrix file writes them.
   *
   * @param region whose public holidays they are, for example {@code US-TX}
   * @param added more days, with their names
   * @param removed days that are worked although they are holidays there
   */
  record Written(@Nullable String region, Map<LocalDate, String> added, Set<LocalDate> removed) {
    public Written {
      added = Map.copyOf(added);
      removed = Set.copyOf(removed);
    }
  }
}
