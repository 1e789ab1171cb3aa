package nightbell.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nightbell.practice.VoiceCall.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallsTest {
  private final Practice practice = new Practice();

  @BeforeEach
  void words_of_thirty_characters_that_take_two_seconds() {
    practice.service.answer("/voice", "<Response><Say>" + "word ".repeat(6) + "</Say></Response>");
  }

  @AfterEach
  void close() {
    practice.close();
  }

  @Test
  void call_is_placed_rings_and_is_answered_after_five_seconds() {
    var answer = practice.call();
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.body()).containsEntry("status", "queued");
    String sid = String.valueOf(answer.body().get("sid"));

    practice.pass(1);
    assertThat(practice.seen(sid).status()).isEqualTo(Status.RINGING);
    practice.pass(5);
    assertThat(practice.seen(sid).status()).isEqualTo(Status.IN_PROGRESS);
    practice.pass(5);

    assertThat(practice.seen(sid).status()).isEqualTo(Status.COMPLETED);
    assertThat(statuses()).containsExactly("initiated", "ringing", "in-progress", "completed");
    assertThat(practice.service.values("/voice/status", "SequenceNumber"))
        .containsExactly("0", "1", "2", "3");
    assertThat(practice.service.all()).allMatch(FakeService.Hook::genuine);
  }

  @Test
  void last_report_says_how_long_it_took() {
    practice.call();
    practice.pass(20);

    var hooks = practice.service.at("/voice/status");
    assertThat(hooks.get(3).fields())
        .containsEntry("CallDuration", "1")
        .containsEntry("Duration", "1")
        .containsEntry("SipResponseCode", "200")
        .containsEntry("CallbackSource", "call-progress-events")
        .containsEntry("Direction", "outbound-api")
        .containsEntry("Timestamp", "Sat, 07 Mar 2026 02:14:07 +0000");
    assertThat(hooks.get(2).fields()).doesNotContainKey("CallDuration");
  }

  @Test
  void without_a_wish_only_the_end_is_reported() {
    practice.call("StatusCallbackEvent", "completed");
    practice.pass(20);

    assertThat(statuses()).containsExactly("completed");
    assertThat(practice.service.values("/voice/status", "SequenceNumber")).containsExactly("0");
  }

  @ParameterizedTest
  @CsvSource({
    "BUSY, 3, BUSY, busy",
    "NO_ANSWER, 21, NO_ANSWER, no-answer",
    "OFF, 2, FAILED, failed"
  })
  void phone_that_does_not_take_calls_says_so(
      Behaviour behaviour, int seconds, Status status, String word) {
    practice.carrier.behave(Practice.DANA, behaviour);

    String sid = practice.placed("Timeout", "20");
    practice.pass(seconds);

    assertThat(practice.seen(sid).status()).isEqualTo(status);
    assertThat(statuses()).endsWith(word).doesNotContain("in-progress");
    assertThat(practice.service.at("/voice")).isEmpty();
  }

  @Test
  void unanswered_call_rings_until_its_timeout() {
    practice.carrier.behave(Practice.DANA, Behaviour.NO_ANSWER);

    String sid = practice.placed("Timeout", "20");
    practice.pass(20);
    assertThat(practice.seen(sid).status()).isEqualTo(Status.RINGING);
    practice.pass(1);
    assertThat(practice.seen(sid).status()).isEqualTo(Status.NO_ANSWER);
  }

  @Test
  void voicemail_hears_everything_and_presses_nothing() {
    practice.carrier.behave(Practice.DANA, Behaviour.VOICEMAIL);

    String sid = practice.placed();
    practice.pass(30);

    assertThat(practice.heard(sid)).hasSize(2).last().asString().startsWith("0 said word");
    assertThat(statuses()).endsWith("in-progress", "completed");
    assertThat(practice.service.values("/voice", "AnsweredBy")).containsExactly("-");
  }

  @Test
  void voicemail_comes_too_late_for_a_short_timeout() {
    practice.carrier.behave(Practice.DANA, Behaviour.VOICEMAIL);

    practice.call("Timeout", "6");
    practice.pass(30);

    assertThat(statuses()).endsWith("ringing", "no-answer");
  }

  @ParameterizedTest
  @CsvSource({
    "VOICEMAIL, Enable, machine_start",
    "VOICEMAIL, DetectMessageEnd, machine_end_beep",
    "ANSWERS, Enable, human"
  })
  void machine_is_told_from_human_when_that_is_asked(
      Behaviour behaviour, String detection, String word) {
    practice.carrier.behave(Practice.DANA, behaviour);

    String sid = practice.placed("MachineDetection", detection);
    practice.pass(30);

    assertThat(practice.service.values("/voice", "AnsweredBy")).containsExactly(word);
    assertThat(practice.seen(sid).answeredBy()).isEqualTo(word);
  }

  @Test
  void machine_found_while_the_call_goes_on_is_reported_later() {
    practice.carrier.behave(Practice.DANA, Behaviour.VOICEMAIL);

    practice.call(
        "MachineDetection", "Enable",
        "AsyncAmd", "true",
        "AsyncAmdStatusCallback", FakeService.PUBLIC_URL + "/amd");
    practice.pass(30);

    assertThat(practice.service.values("/voice", "AnsweredBy")).containsExactly("-");
    assertThat(practice.service.values("/amd", "AnsweredBy")).containsExactly("machine_start");
  }

  @Test
  void slow_carrier_reports_three_seconds_later() {
    practice.carrier.behave(Practice.DANA, Behaviour.SLOW);

    assertThat(practice.call().delay()).hasSeconds(3);
    practice.passMillis(2900);
    assertThat(practice.service.all()).isEmpty();
    practice.pass(20);
    assertThat(statuses()).containsExactly("initiated", "ringing", "in-progress", "completed");
  }

  @Test
  void person_may_pick_up_before_the_phone_does_by_itself() {
    String sid = practice.placed();
    practice.pass(1);

    assertThat(practice.carrier.answer(sid)).isTrue();
    practice.pass(1);

    assertThat(practice.seen(sid).status()).isEqualTo(Status.IN_PROGRESS);
    practice.pass(20);
    assertThat(statuses()).containsExactly("initiated", "ringing", "in-progress", "completed");
    assertThat(practice.carrier.answer(sid)).isFalse();
  }

  @Test
  void declining_is_busy_and_hanging_up_completes() {
    String declined = practice.placed();
    practice.pass(1);
    practice.carrier.hangUp(declined);
    String talked = practice.placed();
    practice.pass(6);
    practice.carrier.hangUp(talked);
    practice.pass(20);

    assertThat(practice.seen(declined).status()).isEqualTo(Status.BUSY);
    assertThat(practice.seen(talked).status()).isEqualTo(Status.COMPLETED);
    assertThat(practice.carrier.hangUp(talked)).isFalse();
  }

  @Test
  void service_can_call_off_a_ringing_call() {
    String sid = practice.placed();
    practice.pass(1);

    assertThat(stop(sid, "canceled").body()).containsEntry("status", "canceled");
    practice.pass(20);

    assertThat(statuses()).containsExactly("initiated", "ringing", "canceled");
    assertThat(stop(sid, "canceled").body()).containsEntry("status", "canceled");
  }

  @Test
  void call_in_progress_is_ended_by_completed_only() {
    practice.service.answer("/voice", "<Response><Pause length=\"60\"/></Response>");
    String sid = practice.placed();
    practice.pass(6);

    assertThat(stop(sid, "canceled").body()).containsEntry("status", "in-progress");
    assertThat(stop(sid, "completed").body()).containsEntry("status", "completed");
    practice.settle();
    assertThat(statuses()).endsWith("in-progress", "completed");
  }

  @Test
  void time_limit_ends_a_long_call() {
    practice.service.answer("/voice", "<Response><Pause length=\"600\"/></Response>");
    String sid = practice.placed("TimeLimit", "30");
    practice.pass(60);

    assertThat(practice.seen(sid).seconds()).isEqualTo(30);
  }

  @ParameterizedTest
  @CsvSource({
    "To, '', 21201",
    "To, 911, 21211",
    "To, +15005550001, 21217",
    "From, '', 21213",
    "From, x, 21212",
    "Url, '', 21205",
    "Timeout, 601, 21220"
  })
  void bad_request_is_refused_with_the_carriers_code(String field, String value, int code) {
    var answer = practice.call(field, value);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).containsEntry("code", code);
  }

  @Test
  void landline_takes_calls() {
    practice.carrier.behave(Practice.DANA, Behaviour.LANDLINE);
    practice.call();
    practice.pass(20);

    assertThat(statuses()).endsWith("completed");
  }

  private List<String> statuses() {
    return practice.service.values("/voice/status", "CallStatus");
  }

  private RestAnswer stop(String sid, String status) {
    return practice.ask(api -> api.updateCall(sid, new Form(Map.of("Status", List.of(status)))));
  }
}
