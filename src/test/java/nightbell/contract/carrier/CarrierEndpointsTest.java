package nightbell.contract.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import jakarta.ws.rs.core.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a carrier is answered to texts and reports, and what the engine hears of them. */
@ExtendWith(DropwizardExtensionsSupport.class)
class CarrierEndpointsTest {
  private static final CarrierServer SERVER = new CarrierServer();

  @BeforeEach
  void begin() {
    SERVER.begin();
  }

  @Test
  void an_answered_text_is_answered_in_markup() {
    SERVER.engine.answers.put("1", "412 is yours: a < b & c. Reply 412 4 when resolved. 😀");
    Response response = SERVER.signed("/twilio/sms", CarrierServer.text("SM1", " 1 "));
    assertThat(response.getMediaType()).hasToString("text/xml;charset=utf-8");
    assertThat(response.readEntity(String.class))
        .isEqualTo(
            CarrierServer.XML
                + "<Response><Message>412 is yours: a &lt; b &amp; c. Reply 412 4 when resolved."
                + " &#128512;</Message></Response>");
    assertThat(SERVER.engine.heard).containsExactly("text SM1 +15550123401 [ 1 ]");
  }

  @Test
  void a_text_without_an_answer_gets_an_empty_response() {
    Response response = SERVER.signed("/twilio/sms", CarrierServer.text("SM2", ""));
    assertThat(response.readEntity(String.class)).isEqualTo(CarrierServer.XML + "<Response/>");
    assertThat(SERVER.engine.heard).containsExactly("text SM2 +15550123401 []");
  }

  @Test
  void a_text_that_could_not_be_taken_asks_for_it_again() {
    SERVER.engine.broken = true;
    assertThat(
            SERVER.signed("/twilio/sms", CarrierServer.text("SM3", "1")).readEntity(String.class))
        .contains("<Message>")
        .contains("send it again");
  }

  @Test
  void a_text_without_an_id_is_a_bad_request() {
    assertThat(SERVER.signed("/twilio/sms", CarrierServer.form().with("Body", "1")).getStatus())
        .isEqualTo(400);
    assertThat(SERVER.engine.heard).isEmpty();
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
    CarrierRequest request =
        CarrierServer.form().with("MessageSid", "SM4").with("MessageStatus", word);
    if (code != null) {
      request.with("ErrorCode", code);
    }
    assertThat(SERVER.signed("/twilio/sms/status/tok_-1", request).getStatus()).isEqualTo(204);
    assertThat(SERVER.engine.heard).containsExactly("report tok_-1 " + state + " SM4 " + error);
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
    CarrierRequest request = CarrierServer.form().with("CallSid", "CA4").with("CallStatus", word);
    if (who != null) {
      request.with("AnsweredBy", who);
    }
    assertThat(SERVER.signed("/twilio/voice/tok/status", request).getStatus()).isEqualTo(204);
    assertThat(SERVER.engine.heard).containsExactly("report tok " + state + " CA4 " + error);
  }

  @Test
  void status_words_that_nobody_knows_are_ignored() {
    CarrierRequest odd =
        CarrierServer.form().with("MessageSid", "SM5").with("MessageStatus", "teleported");
    assertThat(SERVER.signed("/twilio/sms/status/tok", odd).getStatus()).isEqualTo(204);
    CarrierRequest call =
        CarrierServer.form().with("CallSid", "CA5").with("CallStatus", "teleported");
    assertThat(SERVER.signed("/twilio/voice/tok/status", call).getStatus()).isEqualTo(204);
    assertThat(SERVER.engine.heard).isEmpty();
  }

  @Test
  void a_report_that_could_not_be_taken_may_come_again() {
    SERVER.engine.broken = true;
    CarrierRequest sent =
        CarrierServer.form().with("MessageSid", "SM6").with("MessageStatus", "sent");
    assertThat(SERVER.signed("/twilio/sms/status/tok", sent).getStatus()).isEqualTo(503);
  }
}
