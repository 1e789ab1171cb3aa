package nightbell.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import nightbell.matrix.file.MatrixFile;
import nightbell.matrix.file.Mistake;
import nightbell.matrix.lint.Facts;
import nightbell.matrix.lint.Level;
import nightbell.matrix.lint.Lint;

/**
 * What the linter says of a matrix that was read: its findings with their places, errors first and
 * then in the order of the file.
 */
public record Linted(List<PlacedFinding> findings) {
  /** No finding. */
  public static final Linted NOTHING = new Linted(List.of());

  public Linted {
    findings = List.copyOf(findings);
  }

  /** Lints a matrix; takes seconds for a large one. */
  public static Linted of(MatrixFile.Read read, Facts facts, Instant now) {
    return new Linted(
        Lint.of(read.matrix(), facts, now).stream()
            .map(finding -> new PlacedFinding(finding, read.places().of(finding.subject())))
            .sorted(
                Comparator.comparing((PlacedFinding placed) -> placed.finding().level())
                    .thenComparing(placed -> placed.where().line())
                    .thenComparing(placed -> placed.where().column()))
            .toList());
  }

  /** The errors, for each of which a text is refused. */
  public List<Mistake> mistakes() {
    return findings.stream().filter(PlacedFinding::isError).map(PlacedFinding::mistake).toList();
  }

  /** The warnings, which each side must accept where signatures are needed. */
  List<Warning> warnings() {
    return findings.stream()
        .map(PlacedFinding::finding)
        .filter(finding -> finding.level() == Level.WARNING)
        .map(finding -> new Warning(finding.id(), finding.subject()))
        .distinct()
        .toList();
  }
}
