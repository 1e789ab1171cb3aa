package nightbell.matrix.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nightbell.matrix.CategoryId;
import nightbell.matrix.MatrixSystem;
import nightbell.matrix.Owner;
import nightbell.matrix.Pattern;
import nightbell.matrix.SystemId;
import nightbell.matrix.Window;

/** Hosts that fit the patterns of two systems that different sides own. */
final class AmbiguousMatch implements Check {

  /** What a system's owner may depend on. */
  private record Kind(CategoryId category, Window window) {}

  @Override
  public void look(Ground ground, Findings into) {
    Map<SystemId, Map<Kind, Owner>> owners = new HashMap<>();
    for (Cell cell : ground.cells()) {
      if (cell.system() != null) {
        owners
            .computeIfAbsent(cell.system(), system -> new HashMap<>())
            .put(new Kind(cell.category(), cell.window()), cell.ruling().side());
      }
    }
    List<MatrixSystem> earlier = new ArrayList<>();
    for (MatrixSystem system : ground.matrix().systems().values()) {
      for (MatrixSystem other : earlier) {
        if (!Objects.equals(owners.get(system.id()), owners.get(other.id()))) {
          pair(ground, other, system, into);
        }
      }
      earlier.add(system);
    }
  }

  private static void pair(Ground ground, MatrixSystem first, MatrixSystem second, Findings into) {
    common(first, second)
        .ifPresent(
            host ->
                into.error(
                    "ambiguous-match",
                    "systems." + second.id(),
                    "Some hosts fit both system "
                        + first.id()
                        + " and system "
                        + second.id()
                        + ", which have different owners",
                    "An alert of host "
                        + host
                        + " on "
                        + ground.when(ground.now())
                        + " goes to "
                        + first.id()
                        + ", whoever runs "
                        + second.id(),
                    "Narrow the host patterns so that each host fits one system"));
  }

  private static Optional<String> common(MatrixSystem first, MatrixSystem second) {
    return hosts(first).stream()
        .flatMap(one -> hosts(second).stream().flatMap(two -> GlobMeet.of(one, two).stream()))
        .findFirst();
  }

  private static List<String> hosts(MatrixSystem system) {
    return system.match().stream()
        .filter(pattern -> pattern.field() == Pattern.Field.HOST)
        .map(Pattern::glob)
        .toList();
  }
}
