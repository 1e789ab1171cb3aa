package nightbell;

import java.util.List;
import java.util.function.Function;
import nightbell.engine.Clock;
import nightbell.engine.Editions;
import nightbell.engine.Matrices;
import nightbell.engine.MatrixVersion;
import nightbell.engine.Register;
import nightbell.matrix.paper.Signature;
import nightbell.paper.PdfPaper;
import nightbell.web.api.MatrixPaperResource;
import nightbell.web.page.MatrixPaperPage;

/** The matrix on paper, for browsers, scripts and the command line. */
final class Papers {
  private Papers() {}

  static List<Object> resources(
      Matrices matrices,
      Register register,
      Clock clock,
      Function<MatrixVersion, List<Signature>> signatures) {
    Editions editions = new Editions(matrices, register, clock, signatures);
    return List.of(
        new MatrixPaperResource(matrices, editions::of, pdf()),
        new MatrixPaperPage(matrices, editions::of));
  }

  /** Makes PDFs. The class that does is first loaded when the first one is asked for. */
  @SuppressWarnings("UnnecessaryLambda") // a method reference would load the class at the start
  static Function<String, byte[]> pdf() {
    return html -> PdfPaper.of(html);
  }
}
