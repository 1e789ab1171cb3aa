package nightbell.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import io.dropwizard.testing.junit5.DropwizardClientExtension;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import java.net.URI;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Twilio's Java client against the carrier's REST API, over HTTP. */
@ExtendWith(DropwizardExtensionsSupport.class)
class TwilioApiTest {
  private final Practice practice = new Practice();
  private final DropwizardClientExtension server =
      new DropwizardClientExtension(new TwilioApiResource(practice.carrier));
  private TwilioSdk sdk;
  private TwilioRestClient client;

  @BeforeEach
  void connect() {
    sdk = new TwilioSdk(URI.create(server.baseUri() + "/practice/twilio"));
    client = sdk.client(Account.PRACTICE);
  }

  @AfterEach
  void close() {
    practice.close();
  }

  @Test
  void message_is_created_fetched_and_listed_in_twilios_shapes() {
    Message created = message(Practice.DANA).create(client);
    practice.pass(5);
    Message fetched = Message.fetcher(created.getSid()).fetch(client);
    message("+12025550102").create(client);
    List<Message> listed = new java.util.ArrayList<>();
    Message.reader()
        .setTo(new PhoneNumber(Practice.DANA))
        .setDateSentAfter(ZonedDateTime.parse("2026-03-07T02:00:00Z"))
        .read(client)
        .forEach(listed::add);

    assertThat(created.getStatus()).isEqualTo(Message.Status.QUEUED);
    assertThat(created.getNumSegments()).isEqualTo("1");
    assertThat(created.getDateCreated()).isEqualTo("2026-03-07T02:14:00Z");
    assertThat(created.getDateSent()).isNull();
    assertThat(fetched.getStatus()).isEqualTo(Message.Status.DELIVERED);
    assertThat(fetched.getErrorCode()).isNull();
    assertThat(listed).extracting(Message::getSid).containsExactly(created.getSid());
    TwilioSchema.judge(sdk.exchanges());
  }

  @Test
  void call_is_created_fetched_and_cancelled_in_twilios_shapes() {
    Call created = call().create(client);
    practice.pass(2);
    Call ringing = Call.fetcher(created.getSid()).fetch(client);
    Call cancelled =
        Call.updater(created.getSid()).setStatus(Call.UpdateStatus.CANCELED).update(client);

    assertThat(created.getStatus()).isEqualTo(Call.Status.QUEUED);
    assertThat(ringing.getStatus()).isEqualTo(Call.Status.RINGING);
    assertThat(cancelled.getStatus()).isEqualTo(Call.Status.CANCELED);
    assertThat(cancelled.getEndTime()).isNotNull();
    TwilioSchema.judge(sdk.exchanges());
  }

  @Test
  void finished_call_has_its_duration() {
    Call created = call().create(client);
    practice.pass(20);
    Call done = Call.fetcher(created.getSid()).fetch(client);

    assertThat(done.getStatus()).isEqualTo(Call.Status.COMPLETED);
    assertThat(done.getDuration()).isEqualTo("0");
    assertThat(practice.service.values("/voice/status", "CallStatus"))
        .containsExactly("initiated", "completed");
    TwilioSchema.judge(sdk.exchanges());
  }

  @Test
  void refusal_reaches_the_client_with_its_code() {
    practice.carrier.behave(Practice.DANA, Behaviour.OPTED_OUT);

    assertThatThrownBy(() -> message(Practice.DANA).create(client))
        .asInstanceOf(type(ApiException.class))
        .satisfies(
            refused -> {
              assertThat(refused.getCode()).isEqualTo(21610);
              assertThat(refused.getStatusCode()).isEqualTo(400);
              assertThat(refused.getMoreInfo()).endsWith("/21610");
            });
  }

  @Test
  void wrong_token_is_refused_with_401() {
    TwilioRestClient stranger = sdk.client(new Account(Account.PRACTICE.sid(), "wrong"));

    assertThatThrownBy(() -> message(Practice.DANA).create(stranger)).isNotNull();

    assertThat(sdk.exchanges()).singleElement().extracting(e -> e.status()).isEqualTo(401);
    assertThat(sdk.exchanges().get(0).body()).contains("\"code\":20003");
    assertThat(practice.carrier.texts(Practice.DANA)).isEmpty();
  }

  @Test
  void unknown_resource_is_404() {
    assertThatThrownBy(() -> Message.fetcher("SM" + "0".repeat(32)).fetch(client))
        .isInstanceOf(ApiException.class);

    assertThat(sdk.exchanges().get(0).status()).isEqualTo(404);
    assertThat(sdk.exchanges().get(0).body()).contains("\"code\":20404");
  }

  @Test
  void slow_answer_comes_when_three_seconds_have_passed() {
    practice.carrier.behave(Practice.DANA, Behaviour.SLOW);
    CompletableFuture<Message> answer =
        CompletableFuture.supplyAsync(() -> message(Practice.DANA).create(client));
    awaitText();

    practice.passMillis(2900);
    assertThat(answer).isNotDone();
    practice.passMillis(200);
    assertThat(answer.join().getStatus()).isEqualTo(Message.Status.QUEUED);
  }

  /** Waits until the request has reached the carrier and its answer waits for the time to pass. */
  private void awaitText() {
    while (practice.time.pending() < 2) {
      Thread.onSpinWait();
    }
  }

  private com.twilio.rest.api.v2010.account.MessageCreator message(String to) {
    return Message.creator(
            new PhoneNumber(to),
            new PhoneNumber(Practice.SERVICE),
            "P1 Harlow erp: DB down on erp-db-1 (412). Reply 1 ack")
        .setStatusCallback(FakeService.PUBLIC_URL + "/text/status")
        .setValidityPeriod(900);
  }

  private com.twilio.rest.api.v2010.account.CallCreator call() {
    return Call.creator(
            new PhoneNumber(Practice.DANA),
            new PhoneNumber(Practice.SERVICE),
            URI.create(FakeService.PUBLIC_URL + "/voice"))
        .setStatusCallback(FakeService.PUBLIC_URL + "/voice/status")
        .setStatusCallbackEvent(List.of("initiated", "completed"))
        .setTimeout(25);
  }
}
