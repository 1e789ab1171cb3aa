package nightbell.ops;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import nightbell.engine.Linted;
import nightbell.engine.PlacedFinding;
import nightbell.matrix.file.MatrixFolder;
import nightbell.matrix.lint.Facts;

/**
 * {@code matrix check FILE}: reads a matrix, or a folder of them, and prints every mistake, and of
 * what has none what the linter finds. Contacts, drills and reviews are on record in a running
 * service only, so they are not looked at.
 */
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
    return "list all mistakes and findings";
  }

  @Override
  public void configure(Subparser parser) {
    parser.description(
        "Reads a matrix and prints each mistake, or else what would fail a real alert in the 400"
            + " days to come, as FILE:LINE:COLUMN: what, example, mend. Notes do not count as"
            + " findings.");
    MatrixGiven.file(parser);
    parser
        .addArgument("--at")
        .metavar("INSTANT")
        .help("the time from which to look ahead (default: now)");
  }

  @Override
  public void run(Namespace given, ObjectMapper json) throws IOException {
    Instant at =
        Objects.requireNonNullElseGet(matrices.instant(given, "at", ZoneOffset.UTC), matrices::now);
    MatrixFolder folder = matrices.folder(given);
    List<PlacedFinding> findings = new ArrayList<>();
    for (MatrixFolder.Given client : folder.clients()) {
      findings.addAll(Linted.of(client.read(), Facts.unknown(), at).findings());
    }
    CheckText text = new CheckText(matrices.name(given), folder.mistakes(), findings);
    if (given.getBoolean("json")) {
      out.println(json.writeValueAsString(text.json()));
    } else {
      text.lines().forEach(out::println);
    }
    if (!text.ok()) {
      throw new Exit(Exit.FINDINGS);
    }
  }
}
