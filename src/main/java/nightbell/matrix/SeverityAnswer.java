package nightbell.matrix;

import java.util.Optional;
import java.util.function.Predicate;
import nightbell.alert.Alert;
import org.jspecify.annotations.Nullable;

/** Answer 1: how bad it is, by the tool's word or number; a severity's name goes before words. */
record SeverityAnswer(Severity severity, String sentence) {

  static SeverityAnswer of(Matrix matrix, Alert alert) {
    String said = alert.severity();
    Optional<Severity> found = said == null ? Optional.empty() : named(matrix, said.strip());
    Severity severity = found.orElseGet(() -> standard(matrix));
    String sentence = "Severity " + severity.id() + ": " + why(said, found.isPresent());
    return new SeverityAnswer(severity, sentence);
  }

  private static Optional<Severity> named(Matrix matrix, String said) {
    return first(matrix, severity -> severity.id().value().equalsIgnoreCase(said))
        .or(() -> first(matrix, s -> s.words().stream().anyMatch(said::equalsIgnoreCase)));
  }

  private static Severity standard(Matrix matrix) {
    return first(matrix, severity -> severity.id().equals(matrix.defaultSeverity()))
        .orElseThrow(() -> new IllegalStateException("no default severity"));
  }

  private static Optional<Severity> first(Matrix matrix, Predicate<Severity> wanted) {
    return matrix.severities().stream().filter(wanted).findFirst();
  }

  private static String why(@Nullable String said, boolean known) {
    if (said == null) {
      return "the tool named none, so the default holds.";
    }
    return known
        ? "the tool said " + Wording.quote(said) + "."
        : "the tool said " + Wording.quote(said) + ", a word of no severity; the default holds.";
  }
}
