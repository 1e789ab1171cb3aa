package nightbell.ops;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import net.sourceforge.argparse4j.inf.Subparsers;
import nightbell.matrix.Matrix;
import nightbell.matrix.diff.Differences;
import nightbell.matrix.file.MatrixFile;

/**
 * {@code matrix diff FILE1 FILE2}: what changed from one matrix to another, a sentence a line.
 * Exits 0 if they say the same, 1 if not, 2 if one cannot be read or has mistakes.
 */
final class MatrixDiff {
  static final String NAME = "diff";

  private final BiFunction<String, String, MatrixFile.Result> reader;
  private final PrintStream out;
  private final PrintStream err;

  MatrixDiff(
      BiFunction<String, String, MatrixFile.Result> reader, PrintStream out, PrintStream err) {
    this.reader = reader;
    this.out = out;
    this.err = err;
  }

  static Subparser configure(Subparsers parsers) {
    Subparser diff =
        parsers
            .addParser(NAME)
            .help("tell in words what changed from one matrix to another")
            .description("Prints each difference as a sentence: R04: owner internal → provider.");
    diff.addArgument("from").metavar("FILE1").help("the older matrix, a YAML file");
    diff.addArgument("to").metavar("FILE2").help("the newer one");
    diff.addArgument("--json")
        .action(Arguments.storeTrue())
        .help("print one JSON object instead of lines for people");
    return diff;
  }

  void run(Namespace namespace, ObjectMapper json) throws JsonProcessingException {
    String from = namespace.getString("from");
    String to = namespace.getString("to");
    List<String> changes = Differences.between(matrix(from), matrix(to));
    if (namespace.getBoolean("json")) {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("from", from);
      answer.put("to", to);
      answer.put("equal", changes.isEmpty());
      answer.put("changes", changes);
      out.println(json.writeValueAsString(answer));
    } else if (changes.isEmpty()) {
      out.println("No difference.");
    } else {
      changes.forEach(out::println);
    }
    if (!changes.isEmpty()) {
      throw new Exit(Exit.FINDINGS);
    }
  }

  private Matrix matrix(String file) {
    MatrixFile.Result result = reader.apply(file, MatrixCommand.read(file, err));
    if (result instanceof MatrixFile.Mistakes wrong) {
      wrong.mistakes().forEach(err::println);
      throw new Exit(Exit.BAD_USE);
    }
    return ((MatrixFile.Read) result).matrix();
  }
}
