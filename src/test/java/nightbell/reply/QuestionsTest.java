package nightbell.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nightbell.alert.IncidentNumber;
import nightbell.reply.Questions.Heard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts answer a question outside of incidents, and that none is guessed. */
class QuestionsTest {
  private static final Instant SENT = Instant.parse("2026-11-23T15:00:00Z");
  private static final Question TEST = new Question("T07", "the test", true, true, SENT);
  private static final Question DUTY = new Question("D08", "being on call", true, true, SENT);
  private static final Question NUMBER = new Question("C4821", "the number", true, false, SENT);
  private static final Question OLD = new Question("T06", "the test", false, true, SENT);
  private static final Open WAITING = open(new Standing.Waiting());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "T07",
        "t07",
        " t7 ",
        "T 07",
        "(T07)",
        "T07.",
        "t07 1",
        "1 t07",
        "ok T07",
        "T-07",
        "T07 ok",
        "reply T07",
        "T07 thanks",
        "T07\n--\nLee"
      })
  void a_code_in_any_dress_answers_its_question_whatever_is_open(String body) {
    assertThat(heard(body, List.of(TEST, DUTY), WAITING).code()).isEqualTo("T07");
  }

  @ParameterizedTest
  @ValueSource(strings = {"412 T07", "T07 2", "T07 is late", "T070707", "at07", "412", "412 1"})
  void what_says_more_than_a_code_is_none(String body) {
    assertThat(Questions.code(body)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "ok", "ack", "1.", "yes"})
  void a_bare_answer_counts_where_it_can_mean_one_thing_alone(String body) {
    assertThat(heard(body, List.of(TEST)).code()).isEqualTo("T07");
    assertThat(heard(body, List.of(TEST, OLD, NUMBER)).code()).isEqualTo("T07");
    assertThat(heard(body, List.of(TEST), open(new Standing.Taken("Dana", "02:14"))).code())
        .isEqualTo("T07");
  }

  @Test
  void a_bare_1_beside_an_incident_or_a_second_question_changes_nothing_and_says_so() {
    Heard beside = heard("1", List.of(TEST), WAITING);
    assertThat(beside.code()).isNull();
    assertThat(beside.tell())
        .isEqualTo("Nothing was changed. Reply 412 1 for that incident, T07 for the test");
    assertThat(heard("1", List.of(TEST), open(new Standing.TakenByMe())).code()).isNull();
    Heard two = heard("1", List.of(TEST, DUTY));
    assertThat(two.code()).isNull();
    assertThat(two.tell()).contains("T07 for the test, D08 for being on call");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 60, 0, true",
    "ok, 60, 0, true",
    "1, 0, 0, false",
    "1, -60, 0, false",
    "1, 60, 1, false",
    "T07, 60, 0, false",
  })
  void a_bare_answer_is_the_incidents_whose_page_came_last_if_it_is_the_only_one(
      String body, long seconds, int others, boolean incidents) {
    Open paged =
        new Open(
            new IncidentNumber(412),
            new Standing.Waiting(),
            "P1",
            "erp",
            "DB down",
            SENT.plusSeconds(seconds));
    Heard heard =
        others == 0
            ? heard(body, List.of(TEST, DUTY), paged)
            : heard(body, List.of(TEST, DUTY), paged, WAITING);
    assertThat(heard.equals(new Heard(null, null))).isEqualTo(incidents);
    assertThat(heard.code()).isEqualTo(body.equals("T07") ? "T07" : null);
  }

  @Test
  void a_number_is_confirmed_by_its_code_alone_and_keeps_nothing_from_an_incident() {
    assertThat(heard("1", List.of(NUMBER)).tell()).contains("Reply C4821 for the number");
    assertThat(heard("c4821", List.of(NUMBER)).code()).isEqualTo("C4821");
    assertThat(heard("C4822", List.of(NUMBER)).code()).isNull();
    assertThat(heard("1", List.of(NUMBER), WAITING)).isEqualTo(new Heard(null, null));
  }

  @Test
  void what_names_an_incident_or_answers_nothing_open_is_left_to_incidents() {
    Heard nothing = new Heard(null, null);
    assertThat(heard("412", List.of(TEST), WAITING)).isEqualTo(nothing);
    assertThat(heard("all", List.of(TEST), WAITING)).isEqualTo(nothing);
    assertThat(heard("2", List.of(TEST), WAITING)).isEqualTo(nothing);
    assertThat(heard("1", List.of(OLD), WAITING)).isEqualTo(nothing);
    assertThat(heard("1", List.of())).isEqualTo(nothing);
    assertThat(heard("t99", List.of())).isEqualTo(nothing);
  }

  @Test
  void a_late_code_counts_and_one_that_nobody_sent_is_told() {
    assertThat(heard("T06", List.of(OLD)).code()).isEqualTo("T06");
    assertThat(heard("T99", List.of(TEST)).tell())
        .startsWith("There is no question T99 for you.")
        .contains("T07 for the test");
  }

  @Test
  void words_that_mean_nothing_get_help_but_an_answering_machine_gets_none() {
    assertThat(heard("got it", List.of(TEST)).tell()).contains("T07 for the test");
    assertThat(heard("I'm driving with Do Not Disturb", List.of(TEST)).tell()).isNull();
  }

  @Test
  void every_text_is_one_segment() {
    String name = "Wolfeschlegelsteinhausenbergerdorff ".repeat(8);
    for (String text :
        List.of(
            QuestionText.drill(name, "T07"),
            QuestionText.contact(name, "C4821"),
            QuestionText.onCall(name, "D08"))) {
      assertThat(Gsm7.septets(text)).isLessThanOrEqualTo(Gsm7.SEGMENT);
      assertThat(text).containsAnyOf("T07", "C4821", "D08");
    }
    assertThat(QuestionText.drill("Dana", "T07"))
        .isEqualTo("Nightbell test for Dana: reply 1 to say it arrived (T07)");
  }

  private static Heard heard(String body, List<Question> questions, Open... incidents) {
    return new Questions(questions).heard(body, Grammar.parse(body), List.of(incidents));
  }

  private static Open open(Standing standing) {
    return new Open(new IncidentNumber(412), standing, "P1", "erp", "DB down");
  }
}
