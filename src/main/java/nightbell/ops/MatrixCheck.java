package nightbell.ops;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import nightbell.matrix.file.Mistake;

/** {@code matrix check FILE}: reads a matrix, or a folder of them, and prints every mistake. */
final class MatrixCheck implements MatrixTask {
  private final MatrixGiven matrices;
  private final PrintStream out;

  MatrixCheck(MatrixGiven matrices, PrintStream out) {
    this.matrices = matrices;
    this.out = out;
  }

  @Override
  public String name() {
    return "check";
  }

  @Override
  public String help() {
    return "read a matrix and list all its mistakes";
  }

  @Override
  public void configure(Subparser parser) {
    parser.description("Reads a matrix and prints each mistake as FILE:LINE:COLUMN: what, mend.");
    MatrixGiven.file(parser);
  }

  @Override
  public void run(Namespace given, ObjectMapper json) throws IOException {
    String file = matrices.name(given);
    List<Mistake> mistakes = matrices.folder(given).mistakes();
    if (given.getBoolean("json")) {
      out.println(json.writeValueAsString(json(file, mistakes)));
    } else if (mistakes.isEmpty()) {
      out.println(file + ": no mistakes.");
    } else {
      mistakes.forEach(out::println);
      String noun = mistakes.size() == 1 ? " mistake." : " mistakes.";
      out.println(file + ": " + mistakes.size() + noun);
    }
    if (!mistakes.isEmpty()) {
      throw new Exit(Exit.FINDINGS);
    }
  }

  private static Map<String, Object> json(String file, List<Mistake> mistakes) {
    return Map.of(
        "file", file,
        "ok", mistakes.isEmpty(),
        "errors", mistakes.stream().map(MatrixCheck::json).toList());
  }

  private static Map<String, String> json(Mistake mistake) {
    Map<String, String> json = new LinkedHashMap<>();
    json.put("id", mistake.id());
    json.put("where", mistake.where());
    json.put("what", mistake.what());
    json.put("mend", mistake.mend());
    return json;
  }
}
