package nightbell.channel;

import java.util.List;
import java.util.Optional;

/**
 * Settings as they were given: the value if they are right, or every problem as a sentence that
 * names the variable. Exactly one of the two is there.
 */
public record Checked<T>(Optional<T> value, List<String> problems) {

  public Checked {
    problems = List.copyOf(problems);
    if (value.isPresent() != problems.isEmpty()) {
      throw new IllegalArgumentException("either a value or problems");
    }
  }

  /** Settings without a problem. */
  public static <T> Checked<T> right(T value) {
    return new Checked<>(Optional.of(value), List.of());
  }

  /** Settings that cannot be used, and why. */
  public static <T> Checked<T> wrong(List<String> problems) {
    return new Checked<>(Optional.empty(), problems);
  }

  /**
   * The value.
   *
   * @throws IllegalStateException with all problems if there is none
   */
  public T orThrow() {
    return value.orElseThrow(() -> new IllegalStateException(String.join("\n", problems)));
  }
}
