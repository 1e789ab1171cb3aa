package nightbell.matrix.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import nightbell.matrix.BusinessClock;
import nightbell.matrix.Matrix;
import nightbell.matrix.Window;
import nightbell.oncall.Channel;
import nightbell.oncall.Person;
import nightbell.oncall.PersonId;
import nightbell.oncall.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person's own order, and hours that last to the end of the day. */
class NotifyTest {
  private static final String MAIL = "email: dana@harlow.example}";

  @Test
  void own_order_is_by_severity_with_a_star_for_all_others() {
    Person dana = dana("{P1: [{sms: 0m}, {voice: 1m}, {email: 3m}], \"*\": [{email: 30s}]}");
    assertThat(dana.ways("P1").orElseThrow())
        .containsExactly(
            new Way(Channel.SMS, Duration.ZERO),
            new Way(Channel.VOICE, Duration.ofMinutes(1)),
            new Way(Channel.EMAIL, Duration.ofMinutes(3)));
    assertThat(dana.ways("P3").orElseThrow())
        .containsExactly(new Way(Channel.EMAIL, Duration.ofSeconds(30)));
    assertThat(dana("{P1: [{sms: 0m}]}").ways("P2")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {P9: [{sms: 0m}]}             | unknown-name | names severity "P9"
          {P1: [{fax: 0m}]}             | unknown-key  | unknown key "fax"
          {P1: [{sms: soon}]}           | duration     | not a duration
          {P1: [{sms: 0m, voice: 1m}]}  | shape        | 2 channels in one entry
          {P1: [{voice: 2m}, {sms: 1m}]}| order        | before that of the entry before it
          {P1: []}                      | shape        | an empty list
          {}                            | shape        | is empty
          [sms]                         | shape        | must be a mapping
          {P1: sms}                     | shape        | must be a list
          {P1: [sms]}                   | shape        | must be a mapping
          """)
  void wrong_order_is_one_mistake_at_its_place(String notify, String id, String what) {
    List<Mistake> mistakes = Texts.mistakes(with(notify));
    assertThat(mistakes).hasSize(1);
    assertThat(mistakes.get(0).id()).isEqualTo(id);
    assertThat(mistakes.get(0).what()).contains(what).contains("person dana");
    assertThat(mistakes.get(0).line()).isEqualTo(41);
    assertThat(mistakes.get(0).column()).isGreaterThan(150);
  }

  @Test
  void channel_that_the_person_has_not_is_a_mistake() {
    String text = Texts.edited(Texts.sample(), ", " + MAIL, ", notify: {P1: [{email: 0m}]}}");
    assertThat(Texts.mistakes(text)).extracting(Mistake::id).containsExactly("no-channel");
  }

  @Test
  void hours_may_last_to_the_end_of_the_day() {
    Matrix matrix = Texts.matrix(Texts.edited(Texts.sample(), "to: \"17:30\"", "to: \"24:00\""));
    BusinessClock clock = new BusinessClock(matrix);
    Instant midnight = Instant.parse("2026-11-24T06:00:00Z");
    assertThat(clock.window(midnight.minusNanos(1))).isEqualTo(Window.BUSINESS);
    assertThat(clock.window(midnight)).isEqualTo(Window.AFTER_HOURS);
    assertThat(clock.changes(midnight, midnight.plusSeconds(86400)))
        .containsExactly(Instant.parse("2026-11-24T13:30:00Z"));
    String from = Texts.edited(Texts.sample(), "from: \"07:30\"", "from: \"24:00\"");
    assertThat(Texts.mistakes(from)).extracting(Mistake::id).containsExactly("time");
  }

  private static Person dana(String notify) {
    Person dana = Texts.matrix(with(notify)).people().get(new PersonId("dana"));
    return Objects.requireNonNull(dana);
  }

  private static String with(String notify) {
    String mail = MAIL.substring(0, MAIL.length() - 1);
    return Texts.edited(Texts.sample(), MAIL, mail + ", notify: " + notify + "}");
  }
}
