package nightbell.matrix.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import nightbell.matrix.Matrix;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class PaperHtmlTest {
  @Test
  void everything_in_the_matrix_is_on_the_page() throws Exception {
    Matrix matrix = Printed.sample();
    String text = parsed(Printed.page()).getDocumentElement().getTextContent();
    matrix.rows().forEach(row -> assertThat(text).contains(row.id().value()));
    matrix.systems().values().forEach(system -> assertThat(text).contains(system.name()));
    matrix.people().values().forEach(person -> assertThat(text).contains(person.name()));
    matrix.severities().forEach(severity -> assertThat(text).contains(severity.means()));
    matrix.categories().keySet().forEach(id -> assertThat(text).contains(id.value()));
    matrix.paths().keySet().forEach(id -> assertThat(text).contains("Path " + id));
    matrix.schedules().keySet().forEach(id -> assertThat(text).contains("On call on " + id));
    assertThat(text).contains("Thanksgiving", "Plant shutdown", "host:erp-*", Printed.HASH);
    assertThat(text).doesNotContain("+13125550101");
  }

  @Test
  void the_page_needs_nothing_else() {
    assertThat(Printed.page())
        .doesNotContain("<script", "http:", "https:", "src=", "href=", "url(", "@import");
  }

  @Test
  void whatever_is_in_the_matrix_is_text() throws Exception {
    String nasty = "</style><script>x</script>&amp;'}";
    String page = PaperHtml.of(Printed.paper(Printed.sample("Harlow Precision Parts", nasty)));
    assertThat(page).doesNotContain("<script>");
    assertThat(parsed(page).getElementsByTagName("h1").item(0).getTextContent())
        .isEqualTo("Responsibility matrix: " + nasty);
    assertThat(parsed(page).getElementsByTagName("style").getLength()).isEqualTo(1);
  }

  @Test
  void what_xml_cannot_hold_is_replaced() {
    assertThat(new Markup().text("a\u0000b\uD800c\u0085d<é\uD83D\uDD14>").toString())
        .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd&lt;é\uD83D\uDD14&gt;");
    assertThat(Markup.quoted("a\"\\</style>")).isEqualTo("\"a\\22 \\5c \\3c \\2f style\\3e \"");
  }

  @Test
  void many_categories_make_more_than_one_grid() throws Exception {
    String text = parsed(Printed.largePage()).getDocumentElement().getTextContent();
    assertThat(text).contains("Categories 1 to 6 of 11", "Categories 7 to 11 of 11");
    assertThat(text).contains("Machine number 000", "Machine number 199");
  }

  private static Document parsed(String page) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    String xml = page.replace("<!DOCTYPE html>", "");
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
  }
}
