package nightbell.ops;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Function;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import nightbell.matrix.file.MatrixFolder;
import nightbell.matrix.paper.Edition;
import nightbell.matrix.paper.Paper;
import nightbell.matrix.paper.PaperHtml;
import org.jspecify.annotations.Nullable;

/**
 * {@code matrix print FILE}: the matrix as the appendix that both sides sign, HTML or PDF. Exits 1
 * if the file has mistakes, which it prints; then nothing is written.
 */
final class MatrixPrint implements MatrixTask {
  private final MatrixGiven matrices;
  private final Function<String, byte[]> pdf;
  private final PrintStream out;
  private final PrintStream err;

  MatrixPrint(
      MatrixGiven matrices, Function<String, byte[]> pdf, PrintStream out, PrintStream err) {
    this.matrices = matrices;
    this.pdf = pdf;
    this.out = out;
    this.err = err;
  }

  @Override
  public String name() {
    return "print";
  }

  @Override
  public String help() {
    return "print a matrix as the appendix that both sides sign";
  }

  @Override
  public void configure(Subparser parser) {
    parser
        .description("Prints a matrix as HTML or PDF; without --html and --pdf HTML to the screen.")
        .addArgument(MatrixGiven.FILE)
        .metavar("FILE")
        .help("the matrix: a YAML file, or a folder of them");
    MatrixGiven.client(parser);
    parser.addArgument("--html").metavar("OUT.html").help("where to write the HTML page");
    parser.addArgument("--pdf").metavar("OUT.pdf").help("where to write the PDF");
    parser
        .addArgument("--numbers")
        .action(Arguments.storeTrue())
        .help("print phone numbers whole; otherwise they are masked");
  }

  @Override
  public void run(Namespace given, ObjectMapper json) {
    MatrixFolder.Given one = matrices.one(given);
    String page =
        PaperHtml.of(
            Paper.of(
                one.matrix(),
                Edition.draft(sha256(one.text()), matrices.now()),
                given.getBoolean("numbers")));
    write(page, given.getString("html"), given.getString("pdf"));
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
