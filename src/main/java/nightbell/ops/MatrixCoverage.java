package nightbell.ops;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import nightbell.engine.shape.CoverageShape;
import nightbell.matrix.Matrix;
import nightbell.matrix.Roster;
import nightbell.matrix.coverage.Coverage;
import nightbell.matrix.coverage.Report;

/**
 * {@code matrix coverage FILE}: when a cell reaches nobody, one person only, or too late by design.
 */
final class MatrixCoverage implements MatrixTask {
  private static final Duration USUAL = Duration.ofDays(28);
  private static final Duration LONGEST = Duration.ofDays(400);

  private final MatrixGiven matrices;
  private final PrintStream out;

  MatrixCoverage(MatrixGiven matrices, PrintStream out) {
    this.matrices = matrices;
    this.out = out;
  }

  @Override
  public String name() {
    return "coverage";
  }

  @Override
  public String help() {
    return "say when alerts reach nobody, one person only, or too late";
  }

  @Override
  public void configure(Subparser parser) {
    parser.description(
        "Tries every system, category and severity at every instant at which the answer can"
            + " change, and tells when alerts reach nobody, one person only, or people after the"
            + " response time is over.");
    MatrixGiven.file(parser);
    MatrixGiven.client(parser);
    parser.addArgument("--from").metavar("INSTANT").help("the span's start (now)");
    parser.addArgument("--to").metavar("INSTANT").help("its end (28 days later)");
    parser
        .addArgument("--system")
        .action(Arguments.append())
        .help("only this system; may be repeated");
  }

  @Override
  public void run(Namespace given, ObjectMapper json) throws IOException {
    Matrix matrix = matrices.matrix(given);
    ZoneId zone = matrix.client().zone();
    Instant start = matrices.instant(given, "from", zone);
    Instant from = start == null ? matrices.now() : start;
    Instant end = matrices.instant(given, "to", zone);
    Instant to = end == null ? from.plus(USUAL) : end;
    if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST) > 0) {
      throw matrices.bad("--to must be after --from, by " + LONGEST.toDays() + " days at most.");
    }
    Report report = report(matrix, MatrixExplain.all(given, "system"), from, to);
    if (given.getBoolean("json")) {
      json.writer()
          .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
          .writeValue(out, CoverageShape.of(report));
      out.println();
    } else {
      new CoverageText(matrix, out).print(report, from, to);
    }
    if (!report.isEmpty()) {
      throw new Exit(Exit.FINDINGS);
    }
  }

  private Report report(Matrix matrix, List<String> systems, Instant from, Instant to) {
    for (String system : systems) {
      if (matrix.systems().keySet().stream().noneMatch(id -> id.value().equals(system))) {
        throw matrices.bad("The matrix has no system " + system + ".");
      }
    }
    return new Coverage(new Roster(matrix))
        .between(
            from,
            to,
            cell ->
                systems.isEmpty()
                    || (cell.system() != null && systems.contains(cell.system().value())));
  }
}
