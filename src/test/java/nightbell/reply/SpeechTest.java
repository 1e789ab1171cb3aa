package nightbell.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import nightbell.alert.IncidentNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What calls say. */
class SpeechTest {
  private static final IncidentNumber N = new IncidentNumber(412);

  @Test
  void a_call_says_who_it_is_how_bad_for_whom_and_what() {
    assertThat(PageText.spoken(brief("P1", "erp", "", "DB down", "erp-db-1")))
        .isEqualTo(
            "Nightbell. Priority 1 for Harlow Precision Parts. E R P: "
                + "D B down on E R P D B 1. Incident 4 1 2.");
    assertThat(PageText.spoken(brief("P2", "erp", "Epicor ERP", "DB down", null)))
        .startsWith("Nightbell. Priority 2 for Harlow Precision Parts. Epicor E R P: D B down.");
    assertThat(PageText.spoken(brief("critical", null, "", "DB down", null)))
        .startsWith("Nightbell. Severity critical for Harlow Precision Parts. D B down.");
    assertThat(PageText.spoken(brief("SEV-2", null, "", "x", null))).contains("Severity 2 for");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "erp-db-1|E R P D B 1",
        "DISK FULL|DISK FULL",
        "CPU 95% on web-01|C P U 95 percent on web 0 1",
        "mail.harlow.example down|mail dot harlow dot example down",
        "10.0.0.1 unreachable|1 0 dot 0 dot 0 dot 1 unreachable",
        "/var/log at 98.5%|slash var slash log at 98.5 percent",
        "see https://x.example/a?b=1 now|see a link now",
        "srv_042: RAID <degraded> & hot|S R V 0 4 2: RAID below degraded above and hot",
        "VPN down, since 02:14!|V P N down, since 02:14!",
        "🔥 café – “hot”|café hot",
        "back-up failed (twice)|back up failed twice",
        "it's1 and o'brien2.3|I T S 1 and O brien 2 dot 3",
      })
  void technical_words_are_made_to_be_heard(String written, String said) {
    assertThat(Spoken.text(written)).isEqualTo(said);
  }

  @Test
  void a_call_is_short_whatever_the_title() {
    String said = PageText.spoken(brief("P1", "erp", "", "disk full ".repeat(100), "erp-db-1"));
    assertThat(said).hasSizeLessThanOrEqualTo(300).endsWith(". Incident 4 1 2.");
  }

  @Test
  void keys_are_answered_for_the_ear() {
    assertThat(Speech.done(Verb.ACKNOWLEDGE, N)).startsWith("Incident 4 1 2 is yours.");
    Open taken = new Open(N, new Standing.Taken("Tomas Berg", "02:14"), "P1", "erp", "DB down");
    assertThat(Speech.late(taken))
        .isEqualTo("Incident 4 1 2 was acknowledged by Tomas at 02:14. Goodbye.");
    assertThat(Speech.length(Duration.ofMinutes(90))).isEqualTo("1 hour 30 minutes");
    assertThat(Speech.length(Duration.ofMinutes(30))).isEqualTo("30 minutes");
  }

  @Property(tries = 300, seed = "412")
  void what_is_spoken_is_short_and_without_control_characters(
      @ForAll String title, @ForAll String host, @ForAll String system) {
    String said = PageText.spoken(brief("P1", system, "", title, host));
    assertThat(said).hasSizeLessThanOrEqualTo(300).matches("[^\\p{Cntrl}<>]*");
  }

  @Property(tries = 2000, seed = "412")
  void marks_and_digits_in_any_mixture_are_spoken(
      @ForAll @CharRange(from = '!', to = '@') @Chars({'a', 'Z', '_', 'é', '’', ' '})
          String title) {
    assertThat(Spoken.text(title)).doesNotContainPattern("[\\p{Cntrl}<>]");
  }

  private static Brief brief(
      String severity,
      @Nullable String system,
      String systemName,
      String title,
      @Nullable String host) {
    return new Brief(
        N,
        severity,
        "Harlow",
        "Harlow Precision Parts",
        system,
        systemName,
        title,
        host,
        null,
        List.of());
  }
}
