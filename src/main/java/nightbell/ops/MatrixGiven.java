package nightbell.ops;

import java.io.PrintStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import nightbell.engine.Clock;
import nightbell.matrix.Matrix;
import nightbell.matrix.file.MatrixFolder;
import nightbell.matrix.file.Mistake;
import nightbell.oncall.WallTime;
import org.jspecify.annotations.Nullable;

/** What {@code matrix} commands are given: a file or folder, one client of it, and times. */
final class MatrixGiven {
  static final String FILE = "matrix";
  private static final String CLIENT = "client";

  private final Function<Map<String, String>, MatrixFolder> reader;
  private final Clock clock;
  private final PrintStream out;
  private final PrintStream err;

  MatrixGiven(
      Function<Map<String, String>, MatrixFolder> reader,
      Clock clock,
      PrintStream out,
      PrintStream err) {
    this.reader = reader;
    this.clock = clock;
    this.out = out;
    this.err = err;
  }

  /** Adds the file or folder and the choice of JSON. */
  static void file(Subparser parser) {
    parser.addArgument(FILE).metavar("FILE").help("the matrix: a YAML file, or a folder of them");
    parser
        .addArgument("--json")
        .action(Arguments.storeTrue())
        .help("print one JSON object instead of lines for people");
  }

  /** Adds the choice of one client of a folder. */
  static void client(Subparser parser) {
    parser.addArgument("--" + CLIENT).metavar("ID").help("which client of a folder of several");
  }

  String name(Namespace given) {
    return given.getString(FILE);
  }

  MatrixFolder folder(Namespace given) {
    return reader.apply(MatrixTexts.read(name(given), err));
  }

  /** The one matrix that is meant, which must have no mistakes. */
  Matrix matrix(Namespace given) {
    return one(given).matrix();
  }

  /** The same with its text. */
  MatrixFolder.Given one(Namespace given) {
    MatrixFolder folder = folder(given);
    if (!folder.mistakes().isEmpty()) {
      folder.mistakes().stream().map(Mistake::toString).forEach(out::println);
      throw new Exit(Exit.FINDINGS);
    }
    String named = given.getString(CLIENT);
    List<String> ids =
        folder.clients().stream().map(client -> client.matrix().client().id().value()).toList();
    if (named == null && ids.size() == 1) {
      return folder.clients().get(0);
    }
    if (named == null || !ids.contains(named)) {
      throw bad("Name a client with --client: one of " + String.join(", ", ids) + ".");
    }
    return folder.clients().get(ids.indexOf(named));
  }

  /** An instant, or a time or date of the client's own clock; null where none is given. */
  @Nullable Instant instant(Namespace given, String option, ZoneId zone) {
    String text = given.getString(option);
    if (text == null) {
      return null;
    }
    try {
      return instant(text, zone);
    } catch (DateTimeException e) {
      throw bad(
          "--"
              + option
              + " is "
              + text
              + ": write it like 2026-11-03T02:14:00Z, or 2026-11-03T02:14 on the client's clock.");
    }
  }

  private static Instant instant(String text, ZoneId zone) {
    if (!text.contains("T")) {
      return LocalDate.parse(text).atStartOfDay(zone).toInstant();
    }
    return text.matches(".*T.*(Z|[+-]\\d\\d:?\\d\\d)")
        ? OffsetDateTime.parse(text).toInstant()
        : WallTime.first(LocalDateTime.parse(text), zone);
  }

  /** Now, to the second. */
  Instant now() {
    return clock.now().truncatedTo(ChronoUnit.SECONDS);
  }

  /** Says what is wrong with the call, which is then over. */
  Exit bad(String what) {
    err.println(what);
    return new Exit(Exit.BAD_USE);
  }
}
