package nightbell.web.page.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import java.time.Instant;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What would happen to an alert, as a browser gets it. */
@ExtendWith(DropwizardExtensionsSupport.class)
class ExplainPageTest {
  private static final String EXPLAIN = "/matrix/harlow/explain";
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private final Shelf shelf = new Shelf();
  final ResourceExtension http = shelf.http;

  @BeforeEach
  void sample() {
    shelf.load(Shelf.sample());
  }

  @AfterEach
  void close() {
    shelf.close();
  }

  @Test
  void the_form_alone_offers_what_the_matrix_knows_from_now_on() {
    assertThat(shelf.page(EXPLAIN))
        .contains("<option value=\"erp\">Epicor ERP</option>")
        .contains("<option value=\"\" selected>Not given: counts as P2</option>")
        .contains("type=\"datetime-local\" value=\"2026-11-23T10:00\"", "America/Chicago")
        .doesNotContain("What would happen", "<script");
  }

  @Test
  void the_answers_are_sentences_and_the_timetable_is_in_the_clients_time_and_by_name() {
    String page =
        shelf.page(EXPLAIN + "?system=erp&category=outage&severity=P1&at=2026-11-24T02:14");
    assertThat(page)
        .contains("What would happen <small>Tue 24 Nov 2026 02:14 CST, version 1</small>")
        .contains("<li>Severity P1: the tool said &quot;P1&quot;.</li>")
        .contains("<li>Row R04 takes it: erp, every category, after hours; owner provider")
        .contains("<option value=\"erp\" selected>Epicor ERP</option>")
        .contains("<time>Tue 24 Nov 02:14</time></td><td>at once</td>")
        .contains("<td>+5 min</td><td><span class=\"tone provider\">provider</span></td>")
        .contains("<td>round 1, step 2</td><td class=\"who person\">Tomas Weber</td>")
        .contains("<td class=\"who\">voice call</td>", "provider-std step 2: schedule noc")
        .contains("come again every 15 min until a person acknowledges");
    assertThat(Pattern.compile("<tr><td><time>").matcher(page).results().count()).isEqualTo(39);
  }

  @Test
  void a_system_can_be_found_by_its_host_and_what_never_pages_says_so() {
    assertThat(shelf.page(EXPLAIN + "?host=fw-1<b>&severity=p4&at=2026-11-24"))
        .contains("System firewall: host fw-1&lt;b&gt; fits host:fw-*", "value=\"fw-1&lt;b&gt;\"")
        .contains("Tue 24 Nov 2026 00:00 CST")
        .contains("P4 pages nobody: it is a line in the morning digest.")
        .doesNotContain("<table");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          at       | yesterday           | 2026-11-03T02:14 is needed here.
          at       | 2026-02-30T10:00    | 2026-11-03T02:14 is needed here.
          at       | +99999-01-01T00:00Z | 2026-11-03T02:14 is needed here.
          system   | <b>                 | The matrix does not know &quot;&lt;b&gt;&quot;.
          category | nonsense            | The matrix does not know &quot;nonsense&quot;.
          severity | P9                  | The matrix does not know &quot;P9&quot;.
          """)
  void a_bad_value_is_told_beside_its_field(String field, String value, String fault) {
    String page = shelf.page(EXPLAIN + "?" + field + "=" + value, 400);
    assertThat(page)
        .contains("aria-invalid=\"true\" aria-describedby=\"" + field + "-fault\"")
        .contains("<p class=\"fault\" id=\"" + field + "-fault\">")
        .contains(fault)
        .doesNotContain("What would happen", "<b>");
  }

  @Test
  void a_host_that_is_too_long_is_told_too() {
    assertThat(shelf.page(EXPLAIN + "?host=" + "x".repeat(513), 400))
        .contains("At most 512 characters fit here.");
  }

  @Test
  void local_times_mean_one_instant_also_where_the_clock_changes() {
    assertThat(LocalInput.read("2026-03-08T02:30", CHICAGO))
        .contains(Instant.parse("2026-03-08T08:00:00Z"));
    assertThat(LocalInput.read("2026-11-01T01:30", CHICAGO))
        .contains(Instant.parse("2026-11-01T06:30:00Z"));
    assertThat(LocalInput.read("2026-11-23", CHICAGO))
        .contains(Instant.parse("2026-11-23T06:00:00Z"));
    assertThat(LocalInput.read("2026-11-23T10:00:05 01:00", CHICAGO))
        .contains(Instant.parse("2026-11-23T09:00:05Z"));
    assertThat(LocalInput.read("2026-11-23T10:00:05Z", CHICAGO))
        .contains(Instant.parse("2026-11-23T10:00:05Z"));
    assertThat(LocalInput.read("1969-11-23T10:00", CHICAGO)).isEmpty();
    assertThat(LocalInput.of(Shelf.NOW, CHICAGO)).isEqualTo("2026-11-23T10:00");
  }
}
