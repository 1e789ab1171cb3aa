package nightbell.web.page.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nightbell.alert.ClientId;
import nightbell.engine.Matrices;
import nightbell.engine.MatrixVersion;
import nightbell.engine.PlacedFinding;
import nightbell.matrix.Matrix;
import nightbell.matrix.diff.Differences;
import nightbell.matrix.file.MatrixFile;
import nightbell.matrix.file.Mistake;
import org.jspecify.annotations.Nullable;

/**
 * A text that was looked at: all that was found, in the order of its lines, and what it would
 * change in the active version.
 *
 * @param matrix what the text says; null where it cannot be read
 */
record Checked(List<FoundLine> lines, @Nullable Matrix matrix, List<String> changes) {
  static final String NAME = "matrix.yml";

  Checked {
    lines = List.copyOf(lines);
    changes = List.copyOf(changes);
  }

  static Checked of(MatrixDesk desk, MatrixVersion active, String text) {
    MatrixFile.Result result = MatrixFile.read(NAME, text);
    if (result instanceof MatrixFile.Mistakes wrong) {
      return wrong(wrong.mistakes(), text);
    }
    MatrixFile.Read read = (MatrixFile.Read) result;
    Matrix matrix = read.matrix();
    if (!matrix.client().id().equals(active.matrix().client().id())) {
      return wrong(List.of(strange(read, active.matrix().client().id())), text);
    }
    String[] lines = text.split("\n", -1);
    List<FoundLine> found = new ArrayList<>();
    for (PlacedFinding placed : desk.linter().lint(read, desk.clock().now()).findings()) {
      found.add(FoundLine.of(placed, lines));
    }
    return new Checked(inOrder(found), matrix, Differences.between(active.matrix(), matrix));
  }

  /** A text with these mistakes, which changes nothing. */
  static Checked wrong(List<Mistake> mistakes, String text) {
    String[] lines = text.split("\n", -1);
    return new Checked(
        inOrder(mistakes.stream().map(mistake -> FoundLine.of(mistake, lines)).toList()),
        null,
        List.of());
  }

  /** The text of another client. */
  static Checked strange(Matrices.OtherClient other, ClientId wanted) {
    return new Checked(
        List.of(
            FoundLine.of(
                new Mistake(
                    "other-client", NAME, 1, 1, strange(other.own(), wanted), MEND + wanted),
                new String[0])),
        null,
        List.of());
  }

  private static final String MEND = "Change client.id back to ";

  private static Mistake strange(MatrixFile.Read read, ClientId wanted) {
    var spot = read.places().of("client.id");
    String what = strange(read.matrix().client().id(), wanted);
    return new Mistake("other-client", NAME, spot.line(), spot.column(), what, MEND + wanted);
  }

  private static String strange(ClientId own, ClientId wanted) {
    return "This is the matrix of client " + own + ", not of " + wanted;
  }

  private static List<FoundLine> inOrder(List<FoundLine> found) {
    return found.stream().sorted(Comparator.comparingInt(FoundLine::line)).toList();
  }

  /** How many of a level were found. */
  private long count(String level) {
    return lines.stream().filter(line -> line.level().equals(level)).count();
  }

  boolean hasErrors() {
    return matrix == null || count("error") > 0;
  }

  /** For example {@code 1 error, 2 warnings}. */
  String summary() {
    List<String> counts = new ArrayList<>();
    for (String level : List.of("error", "warning", "note")) {
      long count = count(level);
      if (count > 0) {
        counts.add(count + " " + level + (count == 1 ? "" : "s"));
      }
    }
    return counts.isEmpty() ? "nothing" : String.join(", ", counts);
  }
}
