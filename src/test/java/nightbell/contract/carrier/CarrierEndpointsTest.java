package nightbell.contract.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.Meter;
import com.codahale.metrics.MetricRegistry;
import io.dropwizard.testing.junit5.DropwizardClientExtension;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.WebTarget;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import nightbell.audit.Kind;
import nightbell.engine.PageState;
import nightbell.escalation.PageKind;
import nightbell.escalation.State;
import nightbell.web.carrier.CarrierAccount;
import nightbell.web.carrier.CarrierEndpoints;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a carrier is answered, and what the engine hears of it. */
@ExtendWith(DropwizardExtensionsSupport.class)
class CarrierEndpointsTest {
  private static final String ACCOUNT = "AC" + "0a1b2c3d".repeat(4);
  private static final String PUBLIC = "https://pager.example";
  private static final String SIGNED = PUBLIC + "/application";
  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

  private static final FakeEngine ENGINE = new FakeEngine();
  private static final MetricRegistry METRICS = new MetricRegistry();
  private static Instant now = Instant.parse("2026-03-02T01:10:00Z");
  private static final DropwizardClientExtension HTTP = serve();
  private static final Client CLIENT = ClientBuilder.newClient();

  private final Meter refused = METRICS.meter("nightbell.carrier.signature-refused");
  private final long refusedBefore = refused.getCount();

  private static DropwizardClientExtension serve() {
    CarrierEndpoints endpoints =
        new CarrierEndpoints(
            new CarrierAccount(ACCOUNT, List.of("new-token", "old-token")),
            () -> PUBLIC + "/",
            ENGINE,
            () -> now,
            METRICS,
            code -> code + " in words");
    return new DropwizardClientExtension(endpoints.components().toArray());
  }

  @BeforeEach
  void begin() {
    ENGINE.forget();
    now = now.plusSeconds(3600);
  }

  @AfterAll
  static void close() {
    CLIENT.close();
  }

  @Test
  void an_answered_text_is_answered_in_markup() {
    ENGINE.answers.put("1", "412 is yours: a < b & c. Reply 412 4 when resolved. 😀");
    Response response = signed("/twilio/sms", text("SM1", " 1 "));
    assertThat(response.getMediaType()).hasToString("text/xml;charset=UTF-8");
    assertThat(response.readEntity(String.class))
        .isEqualTo(
            XML
                + "<Response><Message>412 is yours: a &lt; b &amp; c. Reply 412 4 when resolved."
                + " 😀</Message></Response>");
    assertThat(ENGINE.heard).containsExactly("text SM1 +15550123401 [ 1 ]");
  }

  @Test
  void a_text_without_an_answer_gets_an_empty_response() {
    Response response = signed("/twilio/sms", text("SM2", ""));
    assertThat(response.readEntity(String.class)).isEqualTo(XML + "<Response/>");
    assertThat(ENGINE.heard).containsExactly("text SM2 +15550123401 []");
  }

  @Test
  void a_text_that_could_not_be_taken_asks_for_it_again() {
    ENGINE.broken = true;
    assertThat(signed("/twilio/sms", text("SM3", "1")).readEntity(String.class))
        .contains("<Message>")
        .contains("send it again");
  }

  @Test
  void a_text_without_an_id_is_a_bad_request() {
    assertThat(signed("/twilio/sms", form().with("Body", "1")).getStatus()).isEqualTo(400);
    assertThat(ENGINE.heard).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "accepted, , SENT, null",
    "queued, , SENT, null",
    "sending, , SENT, null",
    "sent, , SENT, null",
    "delivered, , DELIVERED, null",
    "undelivered, 30003, FAILED, 30003 in words",
    "undelivered, , FAILED, the text was not delivered",
    "failed, 30005, FAILED, 30005 in words",
    "failed, soon, FAILED, the text was not sent",
    "canceled, , FAILED, cancelled at the carrier",
  })
  void message_statuses_become_reports(String word, String code, String state, String error) {
    CarrierRequest request = form().with("MessageSid", "SM4").with("MessageStatus", word);
    if (code != null) {
      request.with("ErrorCode", code);
    }
    assertThat(signed("/twilio/sms/status/tok_-1", request).getStatus()).isEqualTo(204);
    assertThat(ENGINE.heard).containsExactly("report tok_-1 " + state + " SM4 " + error);
  }

  @ParameterizedTest
  @CsvSource({
    "initiated, , SENT, null",
    "ringing, , SENT, null",
    "in-progress, , ANSWERED, null",
    "in-progress, human, ANSWERED, null",
    "in-progress, machine_start, FAILED, voicemail",
    "completed, , FAILED, no key was pressed",
    "completed, machine_end_beep, FAILED, voicemail",
    "busy, , FAILED, busy",
    "no-answer, , FAILED, no answer",
    "failed, , FAILED, the call failed",
    "canceled, , FAILED, cancelled at the carrier",
  })
  void call_statuses_become_reports(String word, String who, String state, String error) {
    CarrierRequest request = form().with("CallSid", "CA4").with("CallStatus", word);
    if (who != null) {
      request.with("AnsweredBy", who);
    }
    assertThat(signed("/twilio/voice/tok/status", request).getStatus()).isEqualTo(204);
    assertThat(ENGINE.heard).containsExactly("report tok " + state + " CA4 " + error);
  }

  @Test
  void status_words_that_nobody_knows_are_ignored() {
    CarrierRequest odd = form().with("MessageSid", "SM5").with("MessageStatus", "teleported");
    assertThat(signed("/twilio/sms/status/tok", odd).getStatus()).isEqualTo(204);
    CarrierRequest call = form().with("CallSid", "CA5").with("CallStatus", "teleported");
    assertThat(signed("/twilio/voice/tok/status", call).getStatus()).isEqualTo(204);
    assertThat(ENGINE.heard).isEmpty();
  }

  @Test
  void a_report_that_could_not_be_taken_may_come_again() {
    ENGINE.broken = true;
    CarrierRequest sent = form().with("MessageSid", "SM6").with("MessageStatus", "sent");
    assertThat(signed("/twilio/sms/status/tok", sent).getStatus()).isEqualTo(503);
  }

  @Test
  void a_call_asks_for_a_key_three_times_and_says_goodbye() {
    open("tok", "Nightbell. R & D < DB down\u0007.");
    String first = voice("/twilio/voice/tok");
    assertThat(first)
        .isEqualTo(
            XML
                + "<Response><Gather action=\"https://pager.example/twilio/voice/tok/key\""
                + " input=\"dtmf\" method=\"POST\" numDigits=\"1\" timeout=\"8\">"
                + "<Say>Nightbell. R &amp; D &lt; DB down . Press 1 to acknowledge, 2 to escalate,"
                + " 3 if it is not yours, star to repeat.</Say></Gather><Redirect method=\"POST\">"
                + "https://pager.example/twilio/voice/tok?round=2</Redirect></Response>");
    assertThat(voice("/twilio/voice/tok?round=2")).contains("<Gather", "tok?round=3</Redirect>");
    assertThat(voice("/twilio/voice/tok?round=3"))
        .contains("<Gather", "</Gather><Say>Goodbye.</Say><Hangup/></Response>")
        .doesNotContain("<Redirect");
    assertThat(ENGINE.heard).isEmpty();
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
    ENGINE.pages.put("tok", PagedPages.call(kind, page, incident, "The words."));
    assertThat(voice("/twilio/voice/tok"))
        .isEqualTo(XML + "<Response><Say>" + words + " Goodbye.</Say><Hangup/></Response>");
  }

  @Test
  void the_question_whether_it_is_still_theirs_can_be_answered() {
    ENGINE.pages.put(
        "tok", PagedPages.call(PageKind.STILL_YOURS, PageState.SENT, State.ACKNOWLEDGED, "Yours?"));
    assertThat(voice("/twilio/voice/tok")).contains("<Gather");
  }

  @Test
  void an_unknown_call_ends() {
    assertThat(voice("/twilio/voice/none")).contains("no longer needed", "<Hangup/>");
    assertThat(key("none", "1")).contains("no longer needed", "<Hangup/>");
  }

  @Test
  void a_voicemail_hears_one_sentence_without_detail_and_counts_as_not_reached() {
    open("tok", "Nightbell. Secret detail.");
    CarrierRequest machine = form().with("CallSid", "CA7").with("AnsweredBy", "machine_start");
    assertThat(signed("/twilio/voice/tok", machine).readEntity(String.class))
        .contains("<Hangup/>")
        .doesNotContain("Secret", "<Gather");
    assertThat(ENGINE.heard).containsExactly("report tok FAILED CA7 voicemail");
  }

  @Test
  void a_key_does_its_work_and_the_call_ends() {
    open("tok", "Nightbell. DB down.");
    ENGINE.answers.put("1", "Incident 412 is yours.");
    assertThat(key("tok", "1"))
        .isEqualTo(XML + "<Response><Say>Incident 412 is yours.</Say><Hangup/></Response>");
    assertThat(ENGINE.heard).containsExactly("key tok 1");
  }

  @Test
  void star_repeats_without_asking_the_engine_and_other_keys_say_so_first() {
    open("tok", "Nightbell. DB down.");
    assertThat(key("tok", "*")).contains("<Gather", "<Say>Nightbell. DB down. Press 1");
    assertThat(ENGINE.heard).isEmpty();
    assertThat(key("tok", "9")).contains("<Gather", "<Say>That key means nothing. Nightbell.");
  }

  @Test
  void trouble_in_a_call_is_said_and_tried_again() {
    open("tok", "Nightbell. DB down.");
    ENGINE.broken = true;
    assertThat(voice("/twilio/voice/tok")).contains("cannot read it now", "?round=2</Redirect>");
    assertThat(voice("/twilio/voice/tok?round=3")).contains("look at your messages", "<Hangup/>");
    assertThat(key("tok", "1")).contains("press the key again", "/twilio/voice/tok</Redirect>");
  }

  @Test
  void either_token_signs_while_they_are_rotated() {
    CarrierRequest request = text("SM8", "1");
    String old = request.signature("old-token", SIGNED + "/twilio/sms");
    assertThat(request.post(target("/twilio/sms"), old).getStatus()).isEqualTo(200);
  }

  @Test
  void a_missing_or_wrong_signature_is_refused_recorded_and_counted() {
    CarrierRequest request = text("SM9", "1");
    Response missing = request.post(target("/twilio/sms"), null);
    assertThat(missing.getStatus()).isEqualTo(403);
    assertThat(missing.getMediaType()).hasToString("application/problem+json");
    assertThat(missing.readEntity(String.class)).contains("\"status\":403");
    String stale = request.signature("older-token", SIGNED + "/twilio/sms");
    assertThat(request.post(target("/twilio/sms"), stale).getStatus()).isEqualTo(403);
    assertThat(ENGINE.heard).isEmpty();
    assertThat(ENGINE.notes).extracting("kind").containsOnly(Kind.SIGNATURE_REFUSED).hasSize(2);
    assertThat(ENGINE.notes.get(0).data())
        .containsEntry("endpoint", "/twilio/sms")
        .containsEntry("why", "no signature");
    assertThat(refused.getCount() - refusedBefore).isEqualTo(2);
  }

  @Test
  void every_endpoint_refuses_and_no_token_gets_on_record() {
    for (String path :
        List.of(
            "/twilio/sms",
            "/twilio/sms/status/tok-secret",
            "/twilio/voice/tok-secret",
            "/twilio/voice/tok-secret/key",
            "/twilio/voice/tok-secret/status")) {
      assertThat(text("SM1", "1").post(target(path), "bm8=").getStatus()).isEqualTo(403);
    }
    assertThat(ENGINE.notes).hasSize(5);
    assertThat(ENGINE.notes.toString()).doesNotContain("tok-secret");
    assertThat(ENGINE.heard).isEmpty();
  }

  @Test
  void another_account_is_refused_though_it_signed_well() {
    CarrierRequest other = text("SM1", "1").with("AccountSid", "AC" + "f".repeat(32));
    assertThat(signed("/twilio/sms", other).getStatus()).isEqualTo(403);
    assertThat(ENGINE.notes.get(0).data()).containsEntry("why", "wrong account");
  }

  @Test
  void a_field_that_was_added_or_changed_on_the_way_is_refused() {
    String good = text("SM1", "1").signature("new-token", SIGNED + "/twilio/sms");
    WebTarget target = target("/twilio/sms");
    assertThat(text("SM1", "2").post(target, good).getStatus()).isEqualTo(403);
    assertThat(text("SM1", "1").with("Extra", "").post(target, good).getStatus()).isEqualTo(403);
    assertThat(text("SM1", "1").with("Extra", "x").post(target, good).getStatus()).isEqualTo(403);
  }

  @Test
  void a_flood_of_wrong_signatures_is_counted_but_does_not_fill_the_trail() {
    for (int i = 0; i < 50; i++) {
      text("SM1", "1").post(target("/twilio/sms"), "bm8=").close();
    }
    assertThat(ENGINE.notes).hasSize(20);
    assertThat(refused.getCount() - refusedBefore).isEqualTo(50);
    now = now.plusSeconds(60);
    text("SM1", "1").post(target("/twilio/sms"), "bm8=").close();
    assertThat(ENGINE.notes).hasSize(21);
    assertThat(ENGINE.notes.get(20).data()).containsEntry("unrecorded", "30");
  }

  @Test
  void a_body_over_the_limit_and_a_broken_one_are_not_read() {
    WebTarget target = target("/twilio/sms");
    String large = "Body=" + "x".repeat(64 * 1024);
    assertThat(CarrierRequest.post(target, "bm8=", large).getStatus()).isEqualTo(413);
    assertThat(CarrierRequest.post(target, "bm8=", "Body=%zz").getStatus()).isEqualTo(400);
  }

  private static void open(String token, String words) {
    ENGINE.pages.put(token, PagedPages.call(PageKind.PAGE, PageState.SENT, State.OPEN, words));
  }

  private static String voice(String path) {
    return signed(path, form().with("CallSid", "CA1").with("CallStatus", "in-progress"))
        .readEntity(String.class);
  }

  private static String key(String token, String digits) {
    CarrierRequest pressed = form().with("CallSid", "CA1").with("Digits", digits);
    return signed("/twilio/voice/" + token + "/key", pressed).readEntity(String.class);
  }

  private static WebTarget target(String path) {
    return CLIENT.target(HTTP.baseUri() + path);
  }

  private static Response signed(String path, CarrierRequest request) {
    return request.post(target(path), request.signature("new-token", SIGNED + path));
  }

  private static CarrierRequest text(String sid, String body) {
    return form()
        .with("MessageSid", sid)
        .with("From", "+15550123401")
        .with("To", "+15550123400")
        .with("Body", body);
  }

  private static CarrierRequest form() {
    return new CarrierRequest().with("AccountSid", ACCOUNT).with("ApiVersion", "2010-04-01");
  }
}
