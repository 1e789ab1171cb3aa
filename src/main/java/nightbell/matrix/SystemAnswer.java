package nightbell.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answer 2, first half: the system, by the alert's own word if the matrix knows it, else by the
 * first pattern that fits.
 *
 * @param system null if the matrix knows none for this alert
 * @param others systems that the alert names beside the one that rules
 */
record SystemAnswer(@Nullable MatrixSystem system, List<SystemId> others, String sentence) {

  static SystemAnswer of(Matrix matrix, AlertFacts facts) {
    List<MatrixSystem> known = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (String said : facts.alert().systems()) {
      named(matrix, said).ifPresentOrElse(known::add, () -> unknown.add(Wording.quote(said)));
    }
    if (known.isEmpty()) {
      return byPattern(matrix, facts, unknown);
    }
    MatrixSystem system = known.get(0);
    List<SystemId> others = known.stream().skip(1).map(MatrixSystem::id).distinct().toList();
    return new SystemAnswer(
        system,
        others.stream().filter(other -> !other.equals(system.id())).toList(),
        "System " + system.id() + ": the alert names it" + unknown(unknown, "; ") + ".");
  }

  @Nullable SystemId id() {
    return system == null ? null : system.id();
  }

  private static SystemAnswer byPattern(Matrix matrix, AlertFacts facts, List<String> unknown) {
    String but = unknown.isEmpty() ? "" : unknown(unknown, "") + "; ";
    for (MatrixSystem system : matrix.systems().values()) {
      Optional<String> fit = facts.fit(system.match());
      if (fit.isPresent()) {
        String sentence = "System " + system.id() + ": " + but + fit.get() + ".";
        return new SystemAnswer(system, List.of(), sentence);
      }
    }
    String none = unknown.isEmpty() ? "the alert names none and " : but;
    return new SystemAnswer(null, List.of(), "System unknown: " + none + "no pattern fits.");
  }

  private static Optional<MatrixSystem> named(Matrix matrix, String said) {
    return matrix.systems().values().stream()
        .filter(system -> system.id().value().equalsIgnoreCase(said.strip()))
        .findFirst();
  }

  private static String unknown(List<String> unknown, String lead) {
    return unknown.isEmpty() ? "" : lead + "the matrix does not know " + Wording.list(unknown);
  }
}
