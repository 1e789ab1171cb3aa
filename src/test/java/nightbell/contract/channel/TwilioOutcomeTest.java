package nightbell.contract.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nightbell.channel.Limits;
import nightbell.channel.PublicUrl;
import nightbell.channel.twilio.TwilioAccount;
import nightbell.channel.twilio.TwilioSettings;
import nightbell.channel.twilio.TwilioSms;
import nightbell.channel.twilio.TwilioVoice;
import nightbell.contract.channel.LoopbackCarrier.Behaviour;
import nightbell.engine.Delivery;
import nightbell.engine.Delivery.Accepted;
import nightbell.engine.Delivery.Later;
import nightbell.engine.Delivery.Refused;
import nightbell.engine.Delivery.Unknown;
import nightbell.engine.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever the carrier does: one request on the wire, and the outcome that fits. */
class TwilioOutcomeTest {
  private static final Limits SHORT = new Limits(Duration.ofSeconds(2), Duration.ofMillis(300));
  private static final Limits AMPLE = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(20));
  private static final TwilioSettings SETTINGS =
      new TwilioSettings(
          TwilioAnswers.ACCOUNT, List.of(TwilioAnswers.TOKEN), "+15550123400", null, null, null);

  private LoopbackCarrier carrier;

  @BeforeEach
  void listen() throws IOException {
    carrier = new LoopbackCarrier();
  }

  @AfterEach
  void close() throws IOException {
    carrier.close();
  }

  @Test
  void a_created_message_is_accepted_with_its_sid() {
    carrier.answers(201, TwilioAnswers.message("queued"));
    assertThat(text(AMPLE)).isEqualTo(new Accepted(TwilioAnswers.MESSAGE_SID));
    assertThat(carrier.requests()).hasSize(1);
  }

  @Test
  void a_status_that_twilio_invents_is_accepted_as_well() {
    carrier.answers(201, TwilioAnswers.message("brand_new_status"));
    assertThat(text(AMPLE)).isEqualTo(new Accepted(TwilioAnswers.MESSAGE_SID));
  }

  @Test
  void a_created_call_is_accepted_with_its_sid() {
    carrier.answers(201, TwilioAnswers.call("queued"));
    assertThat(call(AMPLE)).isEqualTo(new Accepted(TwilioAnswers.CALL_SID));
    assertThat(carrier.requests()).hasSize(1);
  }

  @Test
  void an_opted_out_number_is_refused_in_plain_words() {
    carrier.answers(400, TwilioAnswers.error(21610, "Attempt to send", 400));
    assertThat(text(AMPLE))
        .isEqualTo(
            new Refused("21610 the number has opted out (Attempt to send)", Fault.OPTED_OUT));
    assertThat(carrier.requests()).hasSize(1);
  }

  @Test
  void a_code_that_is_not_in_the_table_is_an_ordinary_refusal() {
    carrier.answers(400, TwilioAnswers.error(29999, "Never seen", 400));
    assertThat(call(AMPLE)).isEqualTo(new Refused("29999 the attempt failed (Never seen)"));
  }

  @Test
  void bad_credentials_are_refused() {
    carrier.answers(401, TwilioAnswers.error(20003, "Authenticate", 401));
    assertThat(text(AMPLE))
        .isEqualTo(
            new Refused("20003 the carrier refuses our credentials (Authenticate)", Fault.DOWN));
    assertThat(carrier.requests()).hasSize(1);
  }

  @Test
  void too_many_requests_and_the_carriers_own_faults_are_for_later_and_never_repeated() {
    int sent = 0;
    for (int status : List.of(429, 500, 503)) {
      carrier.answers(status, TwilioAnswers.error(20429, "Slow", status), "Retry-After: 0\r\n");
      assertThat(text(AMPLE)).as("text %d", status).isInstanceOf(Later.class);
      assertThat(call(AMPLE)).as("call %d", status).isInstanceOf(Later.class);
      sent += 2;
      assertThat(carrier.requests()).as("after %d", status).hasSize(sent);
    }
  }

  @Test
  void gateway_that_gave_up_may_have_passed_it_on() {
    for (int status : List.of(502, 504)) {
      carrier.answers(status, "");
      assertThat(text(AMPLE)).isEqualTo(new Unknown("HTTP " + status));
    }
  }

  @Test
  void an_answer_that_is_not_json_goes_by_its_status() {
    carrier.answers(503, "<html>Bad gateway</html>");
    assertThat(text(AMPLE)).isEqualTo(new Later("HTTP 503"));
    carrier.answers(404, "");
    assertThat(text(AMPLE)).isEqualTo(new Refused("HTTP 404"));
    carrier.answers(201, "<html>Welcome</html>");
    assertThat(text(AMPLE)).isInstanceOf(Unknown.class);
    assertThat(carrier.requests()).hasSize(3);
  }

  @Test
  void a_redirect_is_not_followed() {
    carrier.answers(307, "", "Location: " + carrier.base() + "/elsewhere\r\n");
    assertThat(text(AMPLE)).isEqualTo(new Unknown("HTTP 307"));
    assertThat(carrier.requests()).hasSize(1);
  }

  @Test
  void silence_is_unknown_after_the_time_limit() {
    carrier.does(Behaviour.HANG);
    assertThat(text(SHORT)).isInstanceOf(Unknown.class);
    assertThat(carrier.requests()).hasSize(1);
  }

  @Test
  void a_body_that_stalls_is_unknown_after_the_time_limit() {
    carrier.does(Behaviour.STALL_IN_BODY);
    assertThat(call(SHORT)).isInstanceOf(Unknown.class);
    assertThat(carrier.requests()).hasSize(1);
  }

  @Test
  void a_connection_cut_after_the_request_is_unknown_and_not_repeated() {
    carrier.does(Behaviour.CUT);
    assertThat(text(AMPLE)).isInstanceOf(Unknown.class);
    assertThat(carrier.requests()).hasSize(1);
  }

  @Test
  void nothing_was_sent_where_nobody_listens() throws IOException {
    int port;
    try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = gone.getLocalPort();
    }
    URI nobody = URI.create("http://127.0.0.1:" + port);
    TwilioSms sms =
        new TwilioSms(new TwilioAccount(SETTINGS, () -> nobody, AMPLE, () -> Instant.EPOCH), url());
    assertThat(sms.send(Pages.sms("x", 60), "tok")).isInstanceOf(Later.class);
  }

  @Test
  void a_base_address_that_is_not_known_yet_is_an_outcome_too() {
    TwilioAccount early =
        new TwilioAccount(
            SETTINGS,
            () -> {
              throw new IllegalStateException("no port yet");
            },
            AMPLE,
            () -> Instant.EPOCH);
    assertThat(new TwilioSms(early, url()).send(Pages.sms("x", 60), "tok"))
        .isInstanceOf(Unknown.class);
  }

  @Test
  void recalling_a_call_is_one_request_whatever_the_answer() {
    carrier.answers(200, TwilioAnswers.call("completed"));
    TwilioVoice voice = new TwilioVoice(account(AMPLE), url());
    voice.recall(TwilioAnswers.CALL_SID);
    assertThat(carrier.requests()).hasSize(1);
    assertThat(carrier.requests().get(0).line())
        .isEqualTo(
            "POST /2010-04-01/Accounts/%s/Calls/%s.json HTTP/1.1"
                .formatted(TwilioAnswers.ACCOUNT, TwilioAnswers.CALL_SID));
    assertThat(carrier.requests().get(0).fields()).containsExactly("Status=completed");
    carrier.answers(404, TwilioAnswers.error(20404, "Gone", 404));
    voice.recall(TwilioAnswers.CALL_SID);
    assertThat(carrier.requests()).hasSize(2);
  }

  private Delivery text(Limits limits) {
    return new TwilioSms(account(limits), url()).send(Pages.sms("x", 60), "tok");
  }

  private Delivery call(Limits limits) {
    return new TwilioVoice(account(limits), url()).send(Pages.call(), "tok");
  }

  private TwilioAccount account(Limits limits) {
    return new TwilioAccount(SETTINGS, carrier::base, limits, () -> Instant.EPOCH);
  }

  private static PublicUrl url() {
    return new PublicUrl(() -> "https://pager.example");
  }
}
