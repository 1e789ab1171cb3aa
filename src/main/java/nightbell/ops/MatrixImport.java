package nightbell.ops;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import nightbell.matrix.file.MatrixFile;
import nightbell.matrix.file.Mistake;
import nightbell.ops.sheet.Given;
import nightbell.ops.sheet.SpreadsheetImport;
import nightbell.ops.sheet.SpreadsheetImport.Imported;
import nightbell.ops.sheet.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * {@code matrix import FILE}: a responsibility spreadsheet as the draft of a matrix, with every
 * doubt told. Exits 1 if anything is doubtful. A file that is there is not written over.
 */
final class MatrixImport implements MatrixTask {
  private final PrintStream out;
  private final PrintStream err;

  MatrixImport(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public String name() {
    return "import";
  }

  @Override
  public String help() {
    return "make the draft of a matrix of a spreadsheet";
  }

  @Override
  public void configure(Subparser parser) {
    parser
        .description("Reads a CSV or XLSX file and tells of every cell that it doubts.")
        .addArgument("sheet")
        .metavar("FILE")
        .help("the spreadsheet, CSV or XLSX");
    parser
        .addArgument("-o", "--output")
        .metavar("OUT.yml")
        .help("where to write the draft; otherwise it goes to the screen, doubts as errors");
    parser.addArgument("--force").action(Arguments.storeTrue()).help("write over OUT.yml");
    parser.addArgument("--client").metavar("ID").help("the client's id");
    parser.addArgument("--name").metavar("NAME").help("the client's name");
    parser.addArgument("--tz").metavar("ZONE").help("the client's zone, such as America/Chicago");
    parser.addArgument("--country").metavar("CC").help("of numbers without one, such as US");
    parser.addArgument("--internal").metavar("NAME").help("what the internal side is called");
    parser.addArgument("--provider").metavar("NAME").help("what the provider is called");
    parser.addArgument("--hours").metavar("FROM-TO").help("business hours, such as 08:00-17:00");
  }

  @Override
  public void run(Namespace namespace, ObjectMapper json) {
    String target = namespace.getString("output");
    if (target != null && Files.exists(Path.of(target)) && !namespace.getBoolean("force")) {
      err.println(target + " is there already: choose another name, or give --force.");
      throw new Exit(Exit.BAD_USE);
    }
    Imported draft = read(namespace);
    PrintStream told = target == null ? err : out;
    draft.doubts().forEach(told::println);
    told.println("Assumed, since no cell says it:");
    draft.assumed().forEach(told::println);
    List<Mistake> mistakes = mistakes(target, draft.yaml());
    mistakes.forEach(told::println);
    write(target, draft, mistakes.size());
    if (!draft.doubts().isEmpty() || !mistakes.isEmpty()) {
      throw new Exit(Exit.FINDINGS);
    }
  }

  private Imported read(Namespace namespace) {
    Given given =
        new Given(
            namespace.getString("client"),
            namespace.getString("name"),
            namespace.getString("tz"),
            namespace.getString("country"),
            namespace.getString("internal"),
            namespace.getString("provider"),
            namespace.getString("hours"));
    try {
      return SpreadsheetImport.read(Path.of(namespace.getString("sheet")), given);
    } catch (Unreadable e) {
      err.println(e.getMessage());
      throw new Exit(Exit.BAD_USE);
    }
  }

  private List<Mistake> mistakes(@Nullable String target, String yaml) {
    MatrixFile.Result result = MatrixFile.read(target == null ? "draft" : target, yaml);
    return result instanceof MatrixFile.Mistakes wrong ? wrong.mistakes() : List.of();
  }

  private void write(@Nullable String target, Imported draft, int mistakes) {
    if (target == null) {
      out.print(draft.yaml());
      return;
    }
    TextFile.write(target, draft.yaml().getBytes(StandardCharsets.UTF_8), err);
    out.println(
        "Written: "
            + target
            + ", with "
            + draft.doubts().size()
            + " doubts to settle and "
            + mistakes
            + " mistakes to mend.");
  }
}
