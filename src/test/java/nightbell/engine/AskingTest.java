package nightbell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import nightbell.alert.Alert;
import nightbell.alert.AlertState;
import nightbell.engine.Ask.Purpose;
import nightbell.engine.Ask.State;
import nightbell.escalation.Via;
import nightbell.oncall.Channel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A question outside of incidents from its row to its answer, and what it must not touch. */
class AskingTest {
  private final AskRig asking = new AskRig();
  private final Rig rig = asking.rig;

  @AfterEach
  void close() {
    asking.close();
  }

  @Test
  void a_bare_1_answers_the_only_question_and_confirms_the_number() {
    Ask ask = asking.asks("tomas", Purpose.DRILL, Channel.SMS);
    assertThat(rig.sms.asks.get(0).text())
        .isEqualTo("Nightbell test for Tomas: reply 1 to say it arrived (T01)");
    assertThat(ask.state()).isEqualTo(State.SENT);
    assertThat(rig.texts(Rig.TOMAS, "1")).isEqualTo("Thank you: test T01 arrived.");
    assertThat(asking.now(ask).state()).isEqualTo(State.ANSWERED);
    assertThat(asking.now(ask).endedAt()).isEqualTo(rig.now);
    assertThat(asking.contact("tomas", Channel.SMS).orElseThrow().how())
        .isEqualTo("answered test T01");
    assertThat(rig.texts(Rig.TOMAS, "1")).isEqualTo("Nothing is open for you.");
    rig.now = rig.now.plusSeconds(1);
    assertThat(asking.asks("tomas", Purpose.DRILL, Channel.SMS).code()).isEqualTo("T02");
  }

  @Test
  void a_test_is_put_off_while_an_incident_waits_for_the_person_or_is_theirs() {
    int number = rig.fires("fw-1", "critical");
    Ask ask = asking.asks("tomas", Purpose.DRILL, Channel.SMS);
    assertThat(ask.state()).isEqualTo(State.QUEUED);
    rig.texts(Rig.TOMAS, "1");
    assertThat(rig.incident(number).acknowledged()).isNotNull();
    rig.forward(Duration.ofMinutes(3));
    assertThat(asking.now(ask).state()).isEqualTo(State.QUEUED);

    rig.texts(Rig.TOMAS, "4");
    rig.forward(Duration.ofMinutes(3));
    assertThat(asking.now(ask).state()).isEqualTo(State.SENT);
    assertThat(asking.now(ask).until()).isAfter(ask.until());
  }

  @Test
  void words_that_anybody_may_write_do_not_confirm_a_number() {
    rig.texts(Rig.TOMAS, "who is this?");
    assertThat(asking.contact("tomas", Channel.SMS)).isEmpty();
    rig.texts(Rig.TOMAS, "status");
    assertThat(asking.contact("tomas", Channel.SMS)).isPresent();
  }

  @Test
  void a_fire_drill_neither_joins_nor_heads_a_group() {
    Alert drill =
        Alert.of(AlertState.FIRING, "DRILL").id("d").host("erp-db-1").source("drill").build();
    int first = rig.fires("erp-db-1", "critical");
    int second = rig.fires(drill).get(0).value();

    assertThat(rig.incident(first).group()).isNotNull();
    assertThat(rig.incident(second).group()).isNull();
  }

  @Test
  void a_bare_1_is_the_incidents_whose_page_came_after_the_question() {
    Ask ask = asking.asks("tomas", Purpose.DRILL, Channel.SMS);
    rig.now = rig.now.plusSeconds(60);
    int number = rig.fires("fw-1", "critical");
    rig.settle();

    assertThat(rig.texts(Rig.TOMAS, "1")).contains(number + " is yours");
    assertThat(rig.incident(number).acknowledged()).isNotNull();
    assertThat(asking.now(ask).state()).isEqualTo(State.SENT);
    rig.texts(Rig.TOMAS, "t01");
    assertThat(asking.now(ask).state()).isEqualTo(State.ANSWERED);
  }

  @Test
  void what_acknowledges_an_incident_leaves_the_question_open() {
    Ask ask = asking.asks("tomas", Purpose.DRILL, Channel.SMS);
    int number = rig.fires("fw-1", "critical");
    rig.texts(Rig.TOMAS, "" + number);
    assertThat(rig.incident(number).acknowledged()).isNotNull();
    assertThat(asking.now(ask).state()).isEqualTo(State.SENT);
  }

  @Test
  void what_nobody_answers_in_time_is_unanswered_and_a_late_code_still_counts() {
    Ask ask = asking.asks("tomas", Purpose.DRILL, Channel.SMS);
    rig.forward(Duration.ofMinutes(59));
    assertThat(asking.now(ask).state()).isEqualTo(State.SENT);
    rig.forward(Duration.ofMinutes(1));
    assertThat(asking.now(ask).state()).isEqualTo(State.UNANSWERED);
    rig.forward(Duration.ofHours(2));
    assertThat(rig.texts(Rig.TOMAS, "1")).isEqualTo("Nothing is open for you.");
    rig.texts(Rig.TOMAS, "T01");
    assertThat(asking.now(ask).state()).isEqualTo(State.ANSWERED);
  }

  @Test
  void a_key_answers_the_call_and_another_changes_nothing() {
    Ask ask = asking.asks("tomas", Purpose.DRILL, Channel.VOICE);
    assertThat(ask.text()).contains("This is a test for Tomas, not an alert. Press 1");
    String token = rig.voice.askTokens.get(0);
    assertThat(rig.engine.asked(token).map(Ask::name)).contains(ask.name());
    assertThat(rig.engine.asked("other")).isEmpty();
    assertThat(answer(token, "2", Via.VOICE).understood()).isFalse();
    assertThat(asking.now(ask).state()).isEqualTo(State.SENT);
    assertThat(answer(token, "1", Via.VOICE).understood()).isTrue();
    assertThat(answer(token, "1", Via.VOICE).say()).isEqualTo("Thank you: test T01 arrived.");
    rig.reports(token, PageState.FAILED, "CA1");
    assertThat(asking.now(ask).state()).isEqualTo(State.ANSWERED);
    assertThat(asking.contact("tomas", Channel.VOICE)).isPresent();
    assertThat(asking.contact("tomas", Channel.SMS)).isEmpty();
  }

  @Test
  void a_call_that_ends_without_a_key_is_not_answered() {
    Ask ask = asking.asks("tomas", Purpose.DRILL, Channel.VOICE);
    rig.reports(rig.voice.askTokens.get(0), PageState.FAILED, "CA1");
    assertThat(asking.now(ask).state()).isEqualTo(State.UNANSWERED);
  }

  @Test
  void a_number_is_confirmed_by_the_code_that_was_sent_to_it() {
    Ask text = asking.asks("tomas", Purpose.CONTACT, Channel.SMS);
    assertThat(text.code()).matches("C[1-9][0-9]{3}");
    assertThat(text.text()).contains("is this Tomas Weber's number? Reply " + text.code());
    assertThat(rig.texts(Rig.TOMAS, "1")).contains("Reply " + text.code());
    assertThat(asking.now(text).state()).isEqualTo(State.SENT);
    assertThat(rig.texts(Rig.TOMAS, text.code())).isEqualTo("Thank you: this number is confirmed.");

    Ask mail = asking.asks("tomas", Purpose.CONTACT, Channel.EMAIL);
    String token = rig.email.askTokens.get(0);
    assertThat(answer(token, "C0000", Via.EMAIL).understood()).isFalse();
    assertThat(answer(token, mail.code().toLowerCase(Locale.ROOT), Via.EMAIL).understood())
        .isTrue();
    assertThat(asking.contact("tomas", Channel.EMAIL)).isPresent();
  }

  @Test
  void a_carrier_that_is_busy_is_asked_again_and_a_refusal_is_final() {
    rig.sms.askAnswer = () -> new Delivery.Later("429 slow down");
    Ask ask = asking.asks("tomas", Purpose.DRILL, Channel.SMS);
    assertThat(ask.state()).isEqualTo(State.QUEUED);
    rig.sms.askAnswer = () -> new Delivery.Accepted("SM1");
    rig.forward(Duration.ofMinutes(2));
    assertThat(asking.now(ask).state()).isEqualTo(State.SENT);
    assertThat(rig.sms.asks).hasSize(2);
    rig.sms.askAnswer = () -> new Delivery.Refused("21614 no mobile number", Fault.LANDLINE);
    Ask refused = asking.asks("dana", Purpose.DRILL, Channel.SMS);
    assertThat(refused.state()).isEqualTo(State.FAILED);
    assertThat(new Textless(rig.store, rig.database.tracks()).apply(Rig.DANA))
        .contains("is a landline");
  }

  @Test
  void two_nodes_and_a_repeated_wish_send_it_once() {
    Ask ask = asking.asks("tomas", Purpose.DRILL, Channel.SMS);
    Asking other = asking.anotherNode();
    other.run();
    Rig.until(other::isIdle);
    rig.forward(Duration.ofMinutes(5));
    assertThat(rig.sms.asks).hasSize(1);
    assertThat(
            other.ask(
                new AskWish(
                    ask.name(),
                    Purpose.DRILL,
                    Rig.HARLOW,
                    asking.person("tomas"),
                    Channel.SMS,
                    rig.now,
                    rig.now.plusSeconds(60),
                    "")))
        .isEmpty();
  }

  @Test
  void every_answered_page_confirms_its_contact() {
    rig.fires("fw-1", "critical");
    rig.forward(Duration.ofMinutes(1));
    rig.presses(rig.voice.tokens.get(0), "1");
    assertThat(asking.contact("tomas", Channel.VOICE).orElseThrow().how())
        .isEqualTo("answered a page");
    rig.texts(Rig.TOMAS, "on my way");
    assertThat(asking.contact("tomas", Channel.SMS).orElseThrow().how())
        .isEqualTo("answered by text");
  }

  private Engine.AskAnswer answer(String token, String key, Via via) {
    Engine.AskAnswer answer = Rig.get(rig.engine.answer(token, key, via)).orElseThrow();
    rig.settle();
    return answer;
  }
}
