package nightbell.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.PageSizeUnits;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/**
 * Makes a PDF of a page that is well-formed XML. It fetches nothing, whatever the page names.
 * Thread-safe: each call has a renderer of its own.
 */
public final class PdfPaper {
  private static final String FAMILY = "Liberation Sans";
  private static final float A4_WIDTH = 210;
  private static final float A4_HEIGHT = 297;

  static {
    XRLog.setLoggingEnabled(false);
    FontMappers.set(new OwnFont(PdfPaper::regular));
  }

  private PdfPaper() {}

  /** The PDF, on A4 unless the page says otherwise. */
  public static byte[] of(String html) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder
        .useUriResolver((base, uri) -> null)
        .useDefaultPageSize(A4_WIDTH, A4_HEIGHT, PageSizeUnits.MM)
        .useFont(PdfPaper::regular, FAMILY, 400, FontStyle.NORMAL, true)
        .useFont(() -> font("Bold"), FAMILY, 700, FontStyle.NORMAL, true)
        .withProducer("Nightbell")
        .withHtmlContent(html, null)
        .toStream(out);
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException("the page could not be made a PDF", e);
    }
    return out.toByteArray();
  }

  private static InputStream regular() {
    return font("Regular");
  }

  private static InputStream font(String style) {
    String name = "/liberation/LiberationSans-" + style + ".ttf";
    InputStream font = PdfPaper.class.getResourceAsStream(name);
    if (font == null) {
      throw new IllegalStateException("the font " + name + " is not in the jar");
    }
    return font;
  }
}
