package nightbell.web.page.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import nightbell.matrix.Matrix;
import nightbell.matrix.Roster;
import nightbell.oncall.Away;
import nightbell.oncall.Changes;
import nightbell.oncall.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The holes in a matrix, as a browser gets them. */
@ExtendWith(DropwizardExtensionsSupport.class)
class CoveragePageTest {
  private static final String COVERAGE = "/matrix/harlow/coverage";

  /** Before any schedule begins, every step of this path ends at Ruth. */
  private static final String AT_RUTH = Shelf.sample().replace("[ruth, dana]", "[ruth]");

  private final Shelf shelf = new Shelf();
  final ResourceExtension http = shelf.http;

  @AfterEach
  void close() {
    shelf.close();
  }

  @Test
  void four_weeks_from_now_are_shown_and_it_is_said_that_all_is_covered() {
    shelf.load(Shelf.sample());
    assertThat(shelf.page(COVERAGE))
        .contains("name=\"from\" type=\"datetime-local\" value=\"2026-11-23T10:00\"")
        .contains("name=\"to\" type=\"datetime-local\" value=\"2026-12-21T10:00\"")
        .contains("All is covered: at every minute of this time");
  }

  @Test
  void cells_and_times_that_share_a_reason_are_one_hole() {
    shelf.load(AT_RUTH);
    String page = shelf.page(COVERAGE + "?from=2026-09-20&to=2026-10-10T00:00");
    assertThat(page)
        .contains("One person</span> <small>6</small>")
        .contains(
            "<p>Row R05 pages by path provider-std (schedule noc), in which every step ends at Ruth"
                + " Adeyemi.</p> <p class=\"cells\">Windows servers, Backup and DR ·"
                + " backup-failure, patching, access, outage · every severity that pages</p>")
        .contains("<li>Sun 20 Sep 00:00 CDT to Mon 5 Oct 08:00 CDT</li>")
        .contains("Any other system · ", "8 more times")
        .doesNotContain("All is covered");
    assertThat(Pattern.compile("<article>").matcher(page).results().count()).isEqualTo(6);
  }

  @Test
  void the_matrix_counts_the_holes_of_the_weeks_to_come() {
    shelf.load(AT_RUTH.replace("start: 2026-10-05", "start: 2026-11-30"));
    String page = shelf.page("/matrix/harlow");
    int count = count();
    assertThat(count).isPositive();
    assertThat(page).contains("four weeks</a>: <strong>" + count + "</strong> holes");
  }

  @Test
  void who_is_away_leaves_a_hole_on_both_pages() {
    shelf.load(Shelf.sample());
    shelf.away = new Changes(List.of(), List.of(away("tomas"), away("priya"), away("dana")));
    assertThat(shelf.page(COVERAGE))
        .contains("ends at Ruth Adeyemi", "<li>Tue 24 Nov 10:00 CST to Wed 25 Nov 10:00 CST</li>");
    assertThat(shelf.page("/matrix/harlow")).contains("<strong>" + count() + "</strong> hole");
  }

  private static Away away(String person) {
    Instant from = Shelf.NOW.plusSeconds(86_400);
    Instant to = from.plusSeconds(86_400);
    return new Away(person, new PersonId(person), from, to, "ruth", Shelf.NOW, "training");
  }

  private int count() {
    return (int) Pattern.compile("<article>").matcher(shelf.page(COVERAGE)).results().count();
  }

  @Test
  void nothing_of_the_report_is_lost_by_gathering() {
    Matrix matrix = shelf.load(AT_RUTH).matrix();
    Instant from = Instant.parse("2026-09-20T05:00:00Z");
    List<Hole.Group> groups =
        Holes.between(new Roster(matrix), from, from.plusSeconds(86_400L * 20)).groups();
    assertThat(groups).extracting(Hole.Group::kind).containsExactly("one-person");
    Hole first = groups.get(0).holes().get(0);
    assertThat(first.why()).startsWith("Row R04 ");
    assertThat(first.spans()).hasSize(3);
    assertThat(first.more())
        .hasSize(8)
        .last()
        .isEqualTo("Fri 2 Oct 17:30 CDT to Mon 5 Oct 07:30 CDT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          from=soon                     | from | A date and time such as
          to=soon                       | to   | A date and time such as
          from=2026-12-01&to=2026-11-01 | to   | The end must come after the beginning.
          from=2026-12-01&to=2029-11-01 | to   | At most 400 days can be shown.
          """)
  void a_bad_value_is_told_beside_its_field(String query, String field, String fault) {
    shelf.load(Shelf.sample());
    assertThat(shelf.page(COVERAGE + "?" + query, 400))
        .contains("id=\"" + field + "-fault\">" + fault)
        .doesNotContain("All is covered");
  }
}
