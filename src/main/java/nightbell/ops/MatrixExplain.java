package nightbell.ops;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import nightbell.alert.Alert;
import nightbell.engine.MatrixVersion;
import nightbell.engine.Rehearsals;
import nightbell.engine.Timetables;
import nightbell.engine.shape.AskedAlert;
import nightbell.engine.shape.ExplainShape;
import nightbell.matrix.Matrix;
import nightbell.matrix.Ruling;

/**
 * {@code matrix explain FILE}: the ruling on an alert, and who would be paged when if nobody
 * answered, by the machine that pages.
 */
final class MatrixExplain implements MatrixTask {
  private static final Timetables TIMETABLES = new Rehearsals();
  private static final int NOT_LOADED = 0;

  private final MatrixGiven matrices;
  private final PrintStream out;

  MatrixExplain(MatrixGiven matrices, PrintStream out) {
    this.matrices = matrices;
    this.out = out;
  }

  @Override
  public String name() {
    return "explain";
  }

  @Override
  public String help() {
    return "say who would be paged for an alert, how and when";
  }

  @Override
  public void configure(Subparser parser) {
    parser.description("Rules on an alert and plays its path to the end, as if nobody answered.");
    MatrixGiven.file(parser);
    MatrixGiven.client(parser);
    parser.addArgument("--severity").help("the tool's word or number");
    parser
        .addArgument("--system")
        .action(Arguments.append())
        .help("a system that the alert names; may be repeated");
    parser.addArgument("--category").help("a category that the alert names");
    parser.addArgument("--host").help("the host");
    parser.addArgument("--service").help("the service");
    parser.addArgument("--source").help("the tool");
    parser.addArgument("--tag").action(Arguments.append()).help("a tag; may be repeated");
    parser.addArgument("--title").help("the title");
    parser
        .addArgument("--at")
        .metavar("INSTANT")
        .help(
            "when it is received: 2026-11-03T02:14:00Z, or without Z on the client's clock (now)");
  }

  @Override
  public void run(Namespace given, ObjectMapper json) throws IOException {
    Matrix matrix = matrices.matrix(given);
    Instant asked = matrices.instant(given, "at", matrix.client().zone());
    Instant at = asked == null ? matrices.now() : asked;
    Alert alert = alert(given).at(at);
    Ruling ruling = matrix.rule(alert, at);
    MatrixVersion version = new MatrixVersion(NOT_LOADED, "", matrix);
    List<Timetables.Line> lines = TIMETABLES.of(version, alert, ruling, at);
    if (given.getBoolean("json")) {
      out.println(json.writeValueAsString(ExplainShape.of(NOT_LOADED, ruling, lines)));
    } else {
      new ExplainText(matrix, out).print(ruling, lines, at);
    }
  }

  private static AskedAlert alert(Namespace given) {
    return new AskedAlert(
        given.getString("title"),
        given.getString("severity"),
        all(given, "system"),
        given.getString("category"),
        given.getString("host"),
        given.getString("service"),
        given.getString("source"),
        all(given, "tag"));
  }

  /** The values of an option that may be repeated. */
  static List<String> all(Namespace given, String option) {
    List<String> values = given.getList(option);
    return values == null ? List.of() : values;
  }
}
