package nightbell.web.page.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.core.Response;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.engine.Gap;
import nightbell.escalation.GapKind;
import nightbell.matrix.CategoryId;
import nightbell.matrix.SeverityId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The clients, one client's matrix and its versions, as a browser gets them. */
@ExtendWith(DropwizardExtensionsSupport.class)
class MatrixPagesTest {
  private final Shelf shelf = new Shelf();
  final ResourceExtension http = shelf.http;

  @AfterEach
  void close() {
    shelf.close();
  }

  @Test
  void one_client_is_shown_at_once_and_several_are_listed() {
    assertThat(shelf.page("/matrix")).contains("There is no client yet");
    shelf.load(Shelf.sample());
    Response one = shelf.get("/matrix");
    assertThat(one.getStatus()).isEqualTo(303);
    assertThat(one.getLocation().getPath()).isEqualTo("/matrix/harlow");
    shelf.load(Shelf.sample().replace("id: harlow, name: \"Harlow", "id: mill, name: \"<Mill>"));
    assertThat(shelf.page("/matrix"))
        .contains("<a href=\"/matrix/harlow\">Harlow Precision Parts</a>")
        .contains("<a href=\"/matrix/mill\">&lt;Mill&gt; Precision Parts</a>");
    assertThat(shelf.page("/matrix/mill")).contains("&lt;Mill&gt;").doesNotContain("<Mill>");
  }

  @Test
  void the_matrix_says_which_version_holds_since_when_and_when_it_is_reviewed() {
    String sha256 = shelf.load(Shelf.sample()).sha256();
    assertThat(shelf.page("/matrix/harlow"))
        .contains("<dt>Version</dt><dd>1</dd>", sha256)
        .contains("<dt>Active since</dt><dd>Mon 23 Nov 2026 10:00 CST</dd>")
        .contains("<dd>Dana Ruiz: agreed &lt;on&gt; Friday</dd>")
        .contains("<dd>Sun 21 Feb 2027 10:00 CST, not due yet</dd>")
        .contains("Coverage of the next four weeks</a>: all is covered")
        .contains("href=\"/matrix/harlow/paper\"", "default_severity: P2")
        .doesNotContain("<script", "style=");
  }

  @Test
  void each_cell_names_its_owner_and_row_and_leads_to_what_would_happen() {
    shelf.load(Shelf.sample());
    String explain = "<a href=\"/matrix/harlow/explain?system=";
    assertThat(shelf.page("/matrix/harlow"))
        .contains("Internal: Harlow IT", "Provider: Brightwater MSP")
        .contains(
            "<td class=\"tone internal\">"
                + explain
                + "erp&amp;category=outage&amp;at=2026-11-23T10%3A00\">"
                + "<span class=\"where\">outage, business hours</span>"
                + " <span class=\"owner\">Internal</span> <span"
                + " class=\"row\">R03*</span></a></td>")
        .contains(
            "<td class=\"tone provider\">"
                + explain
                + "erp&amp;category=outage&amp;at=2026-11-23T17%3A30\">")
        .contains(
            "<td class=\"tone joint\" colspan=\"2\">"
                + explain
                + "plantnet&amp;category=patching\"><span class=\"where\">patching, all"
                + " hours</span> <span class=\"owner\">Joint, internal leads</span>")
        .contains(explain + "&amp;category=outage\">", "<span class=\"row\">no row</span>")
        .contains(
            "* From Sun 20 Dec 2026 00:00 CST until Mon 4 Jan 2027 00:00 CST, exception X1 gives"
                + " what row R03 takes to the provider side: ERP admin on leave");
  }

  @Test
  void what_nobody_takes_stands_out() {
    shelf.load(Shelf.sample().replaceFirst("(?m)^unmatched:.*$", ""));
    assertThat(shelf.page("/matrix/harlow"))
        .contains("<td class=\"tone nobody\"", "<span class=\"owner\">Nobody</span>");
  }

  @Test
  void findings_are_told_by_kind_and_gaps_until_they_are_closed() {
    shelf.load(Shelf.sample());
    assertThat(shelf.page("/matrix/harlow"))
        .contains("<a href=\"#gaps\">Open gaps</a>: none")
        .contains("no errors, 23 warnings, 4 notes", "14 more of this kind")
        .contains("<span class=\"level is-warning\">warning</span> <strong>calendar-ends</strong>")
        .contains("matrix.yml:12:1", "Days off that are written as dates end on 2026-11-27.")
        .contains("Add the dates of the year to come.");
    shelf.open.add(gap());
    assertThat(shelf.page("/matrix/harlow"))
        .contains("<a href=\"#gaps\">Open gaps</a>: <strong>1</strong>")
        .contains("until a new version closes it", "no row took it")
        .contains("<a href=\"/incidents/412\">Incident 412</a>")
        .contains("P2 · no known system · outage · no row · version 1", "It has &lt;no&gt; row.");
  }

  @Test
  void a_version_tells_its_differences_in_words_to_the_one_in_force_before() {
    shelf.load(Shelf.sample());
    shelf.load(Shelf.sample().replace("respond: 15m", "respond: 20m"));
    assertThat(shelf.page("/matrix/harlow"))
        .contains("<a href=\"/matrix/harlow/versions/2\">Version 2</a>")
        .contains("<span class=\"state replaced\">replaced</span>");
    assertThat(shelf.page("/matrix/harlow/versions/2"))
        .contains("What changed since <a href=\"/matrix/harlow/versions/1\">version 1</a>")
        .contains("<li>P1: respond 15m → 20m</li>", "respond: 20m", "Dana Ruiz");
    assertThat(shelf.page("/matrix/harlow/versions/1"))
        .contains("This is the first version that was in force.", "state replaced");
  }

  @Test
  void strangers_are_told_so() {
    shelf.load(Shelf.sample());
    shelf.load(Shelf.sample().replace("id: harlow", "id: mill"));
    for (String path :
        new String[] {"/matrix/x", "/matrix/x/explain", "/matrix/x/coverage", "/matrix/x%3Cb%3E"}) {
      assertThat(shelf.page(path, 404)).as(path).contains("There is no client of this id");
    }
    assertThat(shelf.page("/matrix/harlow/versions/2", 404)).contains("There is no version 2");
    assertThat(shelf.page("/matrix/harlow/versions/9", 404)).contains("There is no version 9");
  }

  private static Gap gap() {
    return new Gap(
        1,
        new ClientId("harlow"),
        Shelf.NOW,
        new IncidentNumber(412),
        GapKind.UNMATCHED,
        null,
        new CategoryId("outage"),
        new SeverityId("P2"),
        null,
        1,
        "It has <no> row.",
        null,
        null);
  }
}
