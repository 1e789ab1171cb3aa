package nightbell.contract.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import nightbell.engine.PageState;
import nightbell.escalation.PageKind;
import nightbell.escalation.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a call says at each point, and what its keys do. */
@ExtendWith(DropwizardExtensionsSupport.class)
class CarrierCallTest {
  private static final CarrierServer SERVER = new CarrierServer();

  @BeforeEach
  void begin() {
    SERVER.begin();
  }

  @Test
  void a_call_asks_for_a_key_three_times_and_says_goodbye() {
    SERVER.open("tok", "Nightbell. R & D < DB down\u0007.");
    String first = SERVER.voice("/twilio/voice/tok");
    assertThat(first)
        .isEqualTo(
            CarrierServer.XML
                + "<Response><Gather action=\"https://pager.example/twilio/voice/tok/key\""
                + " input=\"dtmf\" method=\"POST\" numDigits=\"1\" timeout=\"8\">"
                + "<Say>Nightbell. R &amp; D &lt; DB down . Press 1 to acknowledge, 2 to escalate,"
                + " 3 if it is not yours, star to repeat.</Say></Gather><Redirect method=\"POST\">"
                + "https://pager.example/twilio/voice/tok?round=2</Redirect></Response>");
    assertThat(SERVER.voice("/twilio/voice/tok?round=2"))
        .contains("<Gather", "tok?round=3</Redirect>");
    assertThat(SERVER.voice("/twilio/voice/tok?round=3"))
        .contains("<Gather", "</Gather><Say>Goodbye.</Say><Hangup/></Response>")
        .doesNotContain("<Redirect");
    assertThat(SERVER.engine.heard).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PAGE, SENT, ACKNOWLEDGED, Incident 412 is already acknowledged.",
    "PAGE, SENT, RESOLVED, Incident 412 is resolved.",
    "STILL_YOURS, SENT, RESOLVED, Incident 412 is resolved.",
    "PAGE, CANCELLED, OPEN, This call about incident 412 is no longer needed.",
    "OVER, SENT, RESOLVED, The words.",
  })
  void a_call_with_nothing_left_to_answer_says_so(
      PageKind kind, PageState page, State incident, String words) {
    SERVER.engine.pages.put("tok", PagedPages.call(kind, page, incident, "The words."));
    assertThat(SERVER.voice("/twilio/voice/tok"))
        .isEqualTo(
            CarrierServer.XML + "<Response><Say>" + words + " Goodbye.</Say><Hangup/></Response>");
  }

  @Test
  void the_question_whether_it_is_still_theirs_can_be_answered() {
    SERVER.engine.pages.put(
        "tok", PagedPages.call(PageKind.STILL_YOURS, PageState.SENT, State.ACKNOWLEDGED, "Yours?"));
    assertThat(SERVER.voice("/twilio/voice/tok")).contains("<Gather");
  }

  @Test
  void an_unknown_call_ends() {
    assertThat(SERVER.voice("/twilio/voice/none")).contains("look at your messages", "<Hangup/>");
    assertThat(SERVER.key("none", "1")).contains("look at your messages", "<Hangup/>");
  }

  @Test
  void a_voicemail_hears_one_sentence_without_detail_and_counts_as_not_reached() {
    SERVER.open("tok", "Nightbell. Secret detail.");
    CarrierRequest machine =
        CarrierServer.form().with("CallSid", "CA7").with("AnsweredBy", "machine_start");
    assertThat(SERVER.signed("/twilio/voice/tok", machine).readEntity(String.class))
        .contains("<Hangup/>")
        .doesNotContain("Secret", "<Gather");
    assertThat(SERVER.engine.heard).containsExactly("report tok FAILED CA7 voicemail");
  }

  @Test
  void a_key_does_its_work_and_the_call_ends() {
    SERVER.open("tok", "Nightbell. DB down.");
    SERVER.engine.answers.put("1", "Incident 412 is yours.");
    assertThat(SERVER.key("tok", "1"))
        .isEqualTo(
            CarrierServer.XML + "<Response><Say>Incident 412 is yours.</Say><Hangup/></Response>");
    assertThat(SERVER.engine.heard).containsExactly("key tok 1");
  }

  @Test
  void star_repeats_without_asking_the_engine_and_other_keys_say_so_first() {
    SERVER.open("tok", "Nightbell. DB down.");
    assertThat(SERVER.key("tok", "*")).contains("<Gather", "<Say>Nightbell. DB down. Press 1");
    assertThat(SERVER.engine.heard).isEmpty();
    assertThat(SERVER.key("tok", "9"))
        .contains("<Gather", "<Say>That key means nothing. Nightbell.");
  }

  @Test
  void fallback_takes_keys_and_asks_nobody_for_words() {
    SERVER.engine.broken = true;
    assertThat(SERVER.voice("/twilio/voice/tok/fallback"))
        .contains("cannot read it now. Press 1 to acknowledge", "/twilio/voice/tok/key")
        .contains("look at your messages", "<Hangup/>");
    SERVER.engine.broken = false;
    CarrierRequest machine =
        CarrierServer.form().with("CallSid", "CA7").with("AnsweredBy", "machine_start");
    SERVER.signed("/twilio/voice/tok/fallback", machine);
    assertThat(SERVER.engine.heard).containsExactly("report tok FAILED CA7 voicemail");
  }

  @Test
  void trouble_in_a_call_is_said_and_tried_again() {
    SERVER.open("tok", "Nightbell. DB down.");
    SERVER.engine.broken = true;
    assertThat(SERVER.voice("/twilio/voice/tok"))
        .contains("cannot read it now", "?round=2</Redirect>");
    assertThat(SERVER.voice("/twilio/voice/tok?round=3"))
        .contains("look at your messages", "<Hangup/>");
    assertThat(SERVER.key("tok", "1"))
        .contains("press the key again", "/twilio/voice/tok</Redirect>");
  }
}
