package nightbell.engine.life;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Whether all is so well that the world may be told that the service lives. The first doubt counts,
 * and a question that fails is one.
 *
 * @param doubts what may be wrong, each in words or empty
 */
public record Pulse(List<Supplier<Optional<String>>> doubts) {
  public Pulse {
    doubts = List.copyOf(doubts);
  }

  /** Why it may not be told now; empty if it may. */
  public Optional<String> doubt() {
    try {
      return doubts.stream().flatMap(each -> each.get().stream()).findFirst();
    } catch (RuntimeException e) {
      return Optional.of("it cannot be told whether all is well: " + e.getMessage());
    }
  }
}
