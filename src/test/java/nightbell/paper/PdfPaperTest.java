package nightbell.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import nightbell.matrix.paper.Printed;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfPaperTest {
  @Test
  void everything_on_the_page_is_in_the_pdf() throws IOException {
    String text = text(PdfPaper.of(Printed.page()));
    assertThat(text)
        .contains("Responsibility matrix: Harlow Precision Parts")
        .contains("R01", "R11", "Epicor ERP", "Plant floor network", "Ruth Adeyemi")
        .contains("Production or security stop, no workaround", "plant-rule", "Signatures")
        .contains("Page 1 of", "SHA-256 " + "4f0c".repeat(16));
  }

  @Test
  void letters_beyond_ascii_are_printed_and_their_fonts_embedded() throws IOException {
    byte[] pdf = PdfPaper.of(Printed.pageNaming("Łukasz Müller Ångström Žižka Иван Ελένη"));
    assertThat(text(pdf)).contains("Łukasz Müller Ångström Žižka Иван Ελένη");
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (var page : document.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        }
      }
    }
  }

  @Test
  void letters_that_no_font_has_do_not_stop_it() throws IOException {
    assertThat(text(PdfPaper.of(Printed.pageNaming("森 愛子")))).contains("Ruth Adeyemi");
  }

  @Test
  void nothing_is_fetched_whatever_the_page_names() throws IOException {
    String page =
        "<html><head><link rel=\"stylesheet\" href=\"file:///etc/passwd\" /></head>"
            + "<body><img src=\"http://127.0.0.1:9/x.png\" />Still here</body></html>";
    assertThat(text(PdfPaper.of(page))).contains("Still here");
  }

  @Test
  void two_hundred_systems_fit_on_pages_that_repeat_their_headings() throws IOException {
    Instant start = Instant.now();
    byte[] pdf = PdfPaper.of(Printed.largePage());
    Duration took = Duration.between(start, Instant.now());
    System.out.println("200 systems, 11 categories: " + took.toMillis() + " ms");
    assertThat(text(pdf)).contains("Machine number 000", "Machine number 199");
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper third = new PDFTextStripper();
      third.setStartPage(3);
      third.setEndPage(3);
      assertThat(third.getText(document)).contains("System", "business", "kind-0");
    }
    assertThat(took).isLessThan(Duration.ofMinutes(1));
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }
}
