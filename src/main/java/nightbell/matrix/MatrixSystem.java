package nightbell.matrix;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A system that the two sides share: how alerts of it are known, and the rule for changing it. */
public record MatrixSystem(
    SystemId id, String name, List<Pattern> match, @Nullable String changeRule) {
  public MatrixSystem {
    match = List.copyOf(match);
  }
}
