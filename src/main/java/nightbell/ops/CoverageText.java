package nightbell.ops;

import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nightbell.matrix.Matrix;
import nightbell.matrix.Wording;
import nightbell.matrix.coverage.Cell;
import nightbell.matrix.coverage.Piece;
import nightbell.matrix.coverage.Report;

/** A coverage report for people: each reason once, with the cells and the spans that it is for. */
final class CoverageText {
  private static final int MOST = 6;
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("EEE uuuu-MM-dd HH:mm", Locale.ENGLISH);

  private final ZoneId zone;
  private final Matrix matrix;
  private final PrintStream out;

  CoverageText(Matrix matrix, PrintStream out) {
    this.zone = matrix.client().zone();
    this.matrix = matrix;
    this.out = out;
  }

  void print(Report report, Instant from, Instant to) {
    String span = clock(from) + " to " + clock(to) + " (" + zone + ")";
    if (report.isEmpty()) {
      out.println(
          matrix.client().name() + ", " + span + ": every alert reaches two people in time.");
      return;
    }
    out.println(matrix.client().name() + ", " + span + ": " + report.size() + " spans.");
    report.groups().forEach(this::print);
  }

  private void print(Report.Group group) {
    Map<String, List<Piece>> byReason =
        group.pieces().stream()
            .collect(
                Collectors.groupingBy(
                    piece -> piece.kind().word() + ": " + piece.why(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    byReason.forEach(
        (reason, pieces) -> {
          out.println();
          out.println(reason);
          out.println("  for " + cells(group.cells()));
          pieces.stream()
              .limit(MOST)
              .forEach(p -> out.println("  " + clock(p.from()) + " to " + clock(p.to())));
          if (pieces.size() > MOST) {
            Instant last = pieces.get(pieces.size() - 1).to();
            out.println("  and " + (pieces.size() - MOST) + " more, until " + clock(last));
          }
        });
  }

  /** Systems that have the same categories together; the severity is the same for all. */
  private static String cells(List<Cell> cells) {
    Map<String, List<String>> categories = new LinkedHashMap<>();
    for (Cell cell : cells) {
      String system = cell.system() == null ? "no known system" : cell.system().value();
      categories.merge(system, List.of(cell.category().value()), CoverageText::joined);
    }
    Map<List<String>, List<String>> systems = new LinkedHashMap<>();
    categories.forEach((system, of) -> systems.merge(of, List.of(system), CoverageText::joined));
    String all =
        systems.entrySet().stream()
            .map(e -> Wording.list(e.getValue()) + " (" + Wording.list(e.getKey()) + ")")
            .collect(Collectors.joining("; "));
    return cells.get(0).severity() + ": " + all;
  }

  private static List<String> joined(List<String> one, List<String> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  private String clock(Instant at) {
    return CLOCK.format(at.atZone(zone));
  }
}
