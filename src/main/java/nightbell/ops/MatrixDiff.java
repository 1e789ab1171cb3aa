package nightbell.ops;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import nightbell.matrix.Matrix;
import nightbell.matrix.diff.Differences;
import nightbell.matrix.file.MatrixFolder;
import nightbell.matrix.file.Mistake;

/**
 * {@code matrix diff FILE1 FILE2}: what changed from one matrix to another, a sentence a line.
 * Exits 0 if they say the same, 1 if not, 2 if one cannot be read or has mistakes.
 */
final class MatrixDiff implements MatrixTask {
  private final Function<Map<String, String>, MatrixFolder> reader;
  private final PrintStream out;
  private final PrintStream err;

  MatrixDiff(Function<Map<String, String>, MatrixFolder> reader, PrintStream out, PrintStream err) {
    this.reader = reader;
    this.out = out;
    this.err = err;
  }

  @Override
  public String name() {
    return "diff";
  }

  @Override
  public String help() {
    return "tell in words what changed from one matrix to another";
  }

  @Override
  public void configure(Subparser diff) {
    diff.description("Prints each difference as a sentence: R04: owner internal → provider.");
    diff.addArgument("from").metavar("FILE1").help("the older matrix, a YAML file");
    diff.addArgument("to").metavar("FILE2").help("the newer one");
    diff.addArgument("--json")
        .action(Arguments.storeTrue())
        .help("print one JSON object instead of lines for people");
  }

  @Override
  public void run(Namespace namespace, ObjectMapper json) throws JsonProcessingException {
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
    MatrixFolder folder = reader.apply(MatrixTexts.read(file, err));
    if (!folder.mistakes().isEmpty()) {
      folder.mistakes().stream().map(Mistake::toString).forEach(err::println);
      throw new Exit(Exit.BAD_USE);
    }
    if (folder.clients().size() != 1) {
      err.println(file + " must hold one client's matrix.");
      throw new Exit(Exit.BAD_USE);
    }
    return folder.clients().get(0).matrix();
  }
}
