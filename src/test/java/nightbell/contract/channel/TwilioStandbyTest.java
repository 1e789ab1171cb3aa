package nightbell.contract.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nightbell.channel.Limits;
import nightbell.channel.PublicUrl;
import nightbell.channel.twilio.TwilioAccount;
import nightbell.channel.twilio.TwilioAccounts;
import nightbell.channel.twilio.TwilioSettings;
import nightbell.channel.twilio.TwilioSms;
import nightbell.channel.twilio.TwilioVoice;
import nightbell.engine.Delivery;
import nightbell.engine.Delivery.Accepted;
import nightbell.engine.Delivery.Later;
import nightbell.engine.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two accounts, each at a socket of its own: who is asked for which page. */
class TwilioStandbyTest {
  private static final Limits AMPLE = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(20));
  private static final String REFUSAL = TwilioAnswers.error(20003, "Authenticate", 401);
  private static final String LIST =
      """
      {"messages": [], "page": 0, "page_size": 1, "start": 0, "end": 0, "uri": "/x",
       "first_page_uri": "/x", "next_page_uri": null, "previous_page_uri": null}""";

  private Instant now = Instant.parse("2026-11-21T08:10:00Z");
  private LoopbackCarrier first;
  private LoopbackCarrier second;
  private TwilioAccount primary;
  private TwilioSms sms;
  private TwilioVoice voice;

  @BeforeEach
  void listen() throws IOException {
    first = new LoopbackCarrier();
    second = new LoopbackCarrier();
    primary = account("twilio", "Twilio", first);
    TwilioAccounts accounts =
        new TwilioAccounts(List.of(primary, account("twilio-standby", "The standby", second)));
    PublicUrl url = new PublicUrl(() -> "https://pager.example");
    sms = new TwilioSms(accounts, url);
    voice = new TwilioVoice(accounts, url);
    second.answers(201, TwilioAnswers.message("queued"));
  }

  @AfterEach
  void close() throws IOException {
    first.close();
    second.close();
  }

  @Test
  void page_that_is_refused_for_our_credentials_goes_by_the_standby_and_so_does_the_next() {
    first.answers(401, REFUSAL);

    assertThat(text()).isEqualTo(new Accepted(TwilioAnswers.MESSAGE_SID));
    assertThat(text()).isInstanceOf(Accepted.class);

    assertThat(first.requests()).hasSize(1);
    assertThat(second.requests()).hasSize(2);
    assertThat(primary.outage()).isPresent();
  }

  @Test
  void third_failure_in_a_row_sends_what_comes_after_by_the_standby() {
    first.answers(503, "");
    for (int i = 0; i < 3; i++) {
      assertThat(text()).isInstanceOf(Later.class);
    }
    assertThat(second.requests()).isEmpty();

    assertThat(text()).isInstanceOf(Accepted.class);

    assertThat(first.requests()).hasSize(3);
  }

  @Test
  void number_that_is_refused_is_not_tried_by_the_standby() {
    first.answers(400, TwilioAnswers.error(21211, "Invalid", 400));

    assertThat(text().fault()).isEqualTo(Fault.NUMBER);

    assertThat(second.requests()).isEmpty();
    assertThat(primary.outage()).isEmpty();
  }

  @Test
  void number_of_ours_that_may_not_text_goes_by_the_standby_and_calls_go_on() {
    first.answers(400, TwilioAnswers.error(21606, "Not a mobile sender", 400));

    assertThat(text()).isInstanceOf(Accepted.class);
    assertThat(primary.outage()).isEmpty();
    second.answers(400, TwilioAnswers.error(21606, "Neither", 400));
    assertThat(text().fault()).isEqualTo(Fault.SENDER);
    first.answers(201, TwilioAnswers.call("queued"));
    assertThat(call()).isInstanceOf(Accepted.class);
  }

  @Test
  void account_out_of_use_is_asked_by_a_list_after_a_pause_and_takes_pages_again() {
    first.answers(401, REFUSAL);
    text();
    primary.probe();
    assertThat(first.requests()).as("no probe before the pause is over").hasSize(1);
    now = now.plusSeconds(30);
    first.answers(200, LIST);

    primary.probe();

    assertThat(first.requests().get(1).line()).startsWith("GET").contains("Messages.json");
    assertThat(primary.outage()).isEmpty();
    first.answers(201, TwilioAnswers.message("queued"));
    text();
    assertThat(first.requests()).hasSize(3);
  }

  @Test
  void both_out_of_use_fail_a_page_at_once_and_one_page_tries_after_the_pause() {
    first.answers(401, REFUSAL);
    second.answers(401, REFUSAL);
    assertThat(text().fault()).isEqualTo(Fault.DOWN);
    Delivery next = call();
    assertThat(next.fault()).isEqualTo(Fault.DOWN);
    assertThat(next.error()).contains("no carrier works", "Twilio: 20003", "The standby: 20003");
    assertThat(first.requests()).hasSize(1);
    assertThat(second.requests()).hasSize(1);

    now = now.plusSeconds(30);
    first.answers(201, TwilioAnswers.message("queued"));

    assertThat(text()).isInstanceOf(Accepted.class);
    assertThat(first.requests()).hasSize(2);
    assertThat(second.requests()).hasSize(1);
  }

  @Test
  void call_is_hung_up_by_the_account_that_has_it() {
    first.answers(401, REFUSAL);
    second.answers(201, TwilioAnswers.call("queued"));
    assertThat(call()).isEqualTo(new Accepted(TwilioAnswers.CALL_SID));

    voice.recall(TwilioAnswers.CALL_SID);

    assertThat(first.requests()).hasSize(1);
    assertThat(second.requests().get(1).line()).contains(TwilioAnswers.CALL_SID);
  }

  @Test
  void call_of_an_earlier_process_is_hung_up_by_whoever_knows_it() {
    first.answers(404, TwilioAnswers.error(20404, "Gone", 404));
    second.answers(200, TwilioAnswers.call("completed"));

    voice.recall(TwilioAnswers.CALL_SID);

    assertThat(first.requests()).hasSize(1);
    assertThat(second.requests()).hasSize(1);
    assertThat(primary.outage()).as("a call that is gone says nothing of pages").isEmpty();
  }

  @Test
  void call_has_a_fallback_that_takes_keys() {
    first.answers(201, TwilioAnswers.call("queued"));
    call();
    assertThat(first.requests().get(0).fields())
        .contains(
            "FallbackUrl=https://pager.example/twilio/voice/tok/fallback", "FallbackMethod=POST");
  }

  private Delivery text() {
    return sms.send(Pages.sms("x", 60), "tok");
  }

  private Delivery call() {
    return voice.send(Pages.call(), "tok");
  }

  private TwilioAccount account(String id, String name, LoopbackCarrier carrier) {
    TwilioSettings settings =
        new TwilioSettings(
            TwilioAnswers.ACCOUNT, List.of(TwilioAnswers.TOKEN), "+15550123400", null, null, null);
    return new TwilioAccount(id, name, settings, carrier::base, AMPLE, () -> now);
  }
}
