package nightbell.ops;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.BiFunction;
import java.util.function.Function;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import nightbell.engine.Clock;
import nightbell.matrix.file.MatrixFile;
import nightbell.matrix.paper.Edition;
import nightbell.matrix.paper.Paper;
import nightbell.matrix.paper.PaperHtml;
import org.jspecify.annotations.Nullable;

/**
 * {@code matrix print FILE}: the matrix as the appendix that both sides sign, HTML or PDF. Exits 1
 * if the file has mistakes, which it prints; then nothing is written.
 */
final class MatrixPrint {
  private final BiFunction<String, String, MatrixFile.Result> reader;
  private final Function<String, byte[]> pdf;
  private final Clock clock;
  private final PrintStream out;
  private final PrintStream err;

  MatrixPrint(
      BiFunction<String, String, MatrixFile.Result> reader,
      Function<String, byte[]> pdf,
      Clock clock,
      PrintStream out,
      PrintStream err) {
    this.reader = reader;
    this.pdf = pdf;
    this.clock = clock;
    this.out = out;
    this.err = err;
  }

  void configure(Subparser parser) {
    parser
        .help("print a matrix as the appendix that both sides sign")
        .description("Prints a matrix as HTML or PDF; without --html and --pdf HTML to the screen.")
        .addArgument("matrix")
        .metavar("FILE")
        .help("the matrix, a YAML file");
    parser.addArgument("--html").metavar("OUT.html").help("where to write the HTML page");
    parser.addArgument("--pdf").metavar("OUT.pdf").help("where to write the PDF");
    parser
        .addArgument("--numbers")
        .action(Arguments.storeTrue())
        .help("print phone numbers whole; otherwise they are masked");
  }

  void run(Namespace namespace) {
    String file = namespace.getString("matrix");
    String text = TextFile.read(file, err);
    MatrixFile.Result result = reader.apply(file, text);
    if (result instanceof MatrixFile.Mistakes wrong) {
      wrong.mistakes().forEach(out::println);
      throw new Exit(Exit.FINDINGS);
    }
    String page =
        PaperHtml.of(
            Paper.of(
                ((MatrixFile.Read) result).matrix(),
                Edition.draft(sha256(text), clock.now()),
                namespace.getBoolean("numbers")));
    write(page, namespace.getString("html"), namespace.getString("pdf"));
  }

  private void write(String page, @Nullable String htmlFile, @Nullable String pdfFile) {
    if (htmlFile == null && pdfFile == null) {
      out.print(page);
    }
    if (htmlFile != null) {
      TextFile.write(htmlFile, page.getBytes(StandardCharsets.UTF_8), err);
      out.println("Written: " + htmlFile);
    }
    if (pdfFile != null) {
      TextFile.write(pdfFile, pdf.apply(page), err);
      out.println("Written: " + pdfFile);
    }
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
