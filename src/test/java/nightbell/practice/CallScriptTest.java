package nightbell.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nightbell.practice.VoiceCall.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallScriptTest {
  private static final String QUESTION =
      "<Response><Gather numDigits=\"1\" timeout=\"8\" action=\"/voice/key\">"
          + "<Say>Press one please</Say><Pause length=\"4\"/></Gather>"
          + "<Redirect>/voice/again</Redirect></Response>";

  private final Practice practice = new Practice();

  @AfterEach
  void close() {
    practice.close();
  }

  @Test
  void key_during_speech_cuts_it_short_and_goes_to_the_action() {
    practice.service.answer("/voice", QUESTION);
    practice.service.answer("/voice/key", "<Response><Say>Thanks</Say><Hangup/></Response>");
    String sid = answered();

    practice.carrier.press(sid, "1");
    practice.pass(1);

    var key = practice.service.at("/voice/key");
    assertThat(key).hasSize(1);
    assertThat(key.get(0).genuine()).isTrue();
    assertThat(key.get(0).fields())
        .containsEntry("Digits", "1")
        .containsEntry("CallSid", sid)
        .containsEntry("CallStatus", "in-progress");
    assertThat(practice.heard(sid))
        .containsExactly("0 note answered", "0 said Press one please", "0 key 1", "0 said Thanks");
    assertThat(practice.seen(sid).status()).isEqualTo(Status.COMPLETED);
    assertThat(practice.service.at("/voice/again")).isEmpty();
  }

  @Test
  void without_a_key_it_falls_through_when_speech_and_timeout_are_over() {
    practice.service.answer("/voice", QUESTION);
    practice.service.answer("/voice/again", "<Response><Say>Goodbye</Say></Response>");
    String sid = answered();

    practice.pass(12);
    assertThat(practice.service.at("/voice/again")).isEmpty();
    practice.pass(5);

    assertThat(practice.service.at("/voice/again")).hasSize(1);
    assertThat(practice.service.at("/voice/key")).isEmpty();
    assertThat(practice.heard(sid)).last().isEqualTo("13 said Goodbye");
    assertThat(practice.seen(sid).status()).isEqualTo(Status.COMPLETED);
  }

  @Test
  void key_at_a_ringing_call_answers_it_and_counts() {
    practice.service.answer("/voice", QUESTION);
    String sid = practice.placed();
    practice.pass(1);

    practice.carrier.press(sid, "1");
    practice.pass(1);

    assertThat(practice.service.values("/voice/key", "Digits")).containsExactly("1");
    assertThat(practice.service.values("/voice/status", "CallStatus"))
        .containsExactly("initiated", "ringing", "in-progress", "completed");
  }

  @Test
  void key_outside_a_question_is_lost() {
    practice.service.answer("/voice", "<Response><Pause length=\"5\"/>" + "</Response>");
    String sid = answered();

    practice.carrier.press(sid, "1");
    practice.pass(10);

    assertThat(practice.heard(sid)).contains("0 key 1");
    assertThat(practice.seen(sid).seconds()).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource({
    "numDigits='1', 1, 1",
    "numDigits='1', *, *",
    "numDigits='1', 12, 1",
    "numDigits='3', 12, 12",
    "'', 412#9, 412",
    "finishOnKey='*', 41*, 41",
    "finishOnKey='', 4#, 4#",
    "numDigits='1' action='', 2, 2"
  })
  void keys_are_gathered_as_twilio_does(String attributes, String pressed, String digits) {
    boolean ownAction = attributes.contains("action");
    practice.service.answer(
        "/voice",
        "<Response><Gather "
            + (ownAction ? "" : "action='/voice/key' ")
            + attributes
            + "/></Response>",
        "<Response/>");
    String sid = answered();

    practice.carrier.press(sid, pressed);
    practice.pass(20);

    String path = ownAction ? "/voice" : "/voice/key";
    assertThat(practice.service.values(path, "Digits")).last().isEqualTo(digits);
  }

  @Test
  void last_key_starts_the_timeout_anew() {
    practice.service.answer(
        "/voice", "<Response><Gather timeout=\"3\" action=\"/voice/key\"/></Response>");
    String sid = answered();

    practice.carrier.press(sid, "4");
    practice.pass(2);
    practice.carrier.press(sid, "2");
    practice.pass(2);
    assertThat(practice.service.at("/voice/key")).isEmpty();
    practice.pass(2);

    assertThat(practice.service.values("/voice/key", "Digits")).containsExactly("42");
  }

  @Test
  void silence_goes_to_the_action_only_if_that_is_asked() {
    practice.service.answer(
        "/voice",
        "<Response><Gather action=\"/voice/key\" actionOnEmptyResult=\"true\"/></Response>");
    answered();
    practice.pass(10);

    assertThat(practice.service.values("/voice/key", "Digits")).containsExactly("");
  }

  @Test
  void speech_takes_time_by_its_length() {
    practice.service.answer(
        "/voice", "<Response><Say>" + "x".repeat(150) + "</Say><Pause/><Say>y</Say></Response>");
    String sid = answered();
    practice.pass(30);

    assertThat(practice.heard(sid).get(2)).isEqualTo("10 said y");
  }

  @Test
  void twiml_can_come_with_the_order() {
    String sid = practice.placed("Url", "", "Twiml", "<Response><Say>Hello</Say></Response>");
    practice.pass(10);

    assertThat(practice.heard(sid)).contains("0 said Hello");
    assertThat(practice.service.at("/voice")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"500", "nonsense"})
  void twiml_that_cannot_be_had_ends_the_call_with_an_excuse(String broken) {
    practice.service.answer("/voice", broken);
    String sid = answered();
    practice.pass(20);

    assertThat(practice.heard(sid)).last().asString().contains("application error");
    assertThat(practice.seen(sid).status()).isEqualTo(Status.COMPLETED);
  }

  @Test
  void fallback_is_asked_when_the_first_address_fails() {
    practice.service.answer("/voice", "500");
    practice.service.answer("/fallback", "<Response><Say>Press one</Say></Response>");
    String sid = practice.placed("FallbackUrl", FakeService.PUBLIC_URL + "/fallback");
    practice.pass(20);

    assertThat(practice.heard(sid)).last().isEqualTo("0 said Press one");
  }

  @Test
  void endless_redirects_are_ended() {
    practice.service.answer("/voice", "<Response><Redirect>/voice</Redirect></Response>");
    String sid = answered();
    practice.pass(20);

    assertThat(practice.seen(sid).status()).isEqualTo(Status.COMPLETED);
    assertThat(practice.service.at("/voice")).hasSize(100);
  }

  @Test
  void hanging_up_stops_the_speech() {
    practice.service.answer("/voice", "<Response><Pause length=\"5\"/><Say>never</Say></Response>");
    String sid = answered();
    practice.carrier.hangUp(sid);
    practice.pass(20);

    assertThat(practice.heard(sid)).isEqualTo(List.of("0 note answered", "0 note hung up"));
  }

  /** A call that was placed and has just been answered. */
  private String answered() {
    String sid = practice.placed();
    practice.passMillis(5500);
    return sid;
  }
}
