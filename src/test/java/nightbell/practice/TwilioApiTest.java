package nightbell.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.CallCreator;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import io.dropwizard.testing.junit5.DropwizardClientExtension;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import java.net.URI;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Twilio's Java client against the carrier's REST API, over HTTP. */
@ExtendWith(DropwizardExtensionsSupport.class)
class TwilioApiTest {
  // One server for all: each test has a phone of its own.
  private static final Practice practice = new Practice();
  private static final DropwizardClientExtension server =
      new DropwizardClientExtension(new TwilioApiResource(practice.carrier));
  private static int phones;

  private final String phone = "+12025550" + (300 + phones++);
  private TwilioSdk sdk;
  private TwilioRestClient client;

  @BeforeEach
  void connect() {
    sdk = new TwilioSdk(URI.create(server.baseUri() + "/practice/twilio"));
    client = sdk.client(Account.PRACTICE);
  }

  @AfterAll
  static void close() {
    practice.close();
  }

  @Test
  void message_is_created_fetched_and_listed_in_twilios_shapes() {
    Message created = message(phone).create(client);
    assertThat(created.getDateCreated())
        .isEqualTo(practice.time.now().truncatedTo(ChronoUnit.SECONDS).toString());
    practice.pass(5);
    Message fetched = Message.fetcher(created.getSid()).fetch(client);
    message("+12025550102").create(client);
    List<Message> listed = new ArrayList<>();
    Message.reader()
        .setTo(new PhoneNumber(phone))
        .setDateSentAfter(ZonedDateTime.parse("2026-03-07T02:00:00Z"))
        .read(client)
        .forEach(listed::add);

    assertThat(created.getStatus()).isEqualTo(Message.Status.QUEUED);
    assertThat(created.getNumSegments()).isEqualTo("1");
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
  void calls_are_listed_in_twilios_shape_and_the_other_account_sees_none_of_them() {
    Call created = call().create(client);
    practice.pass(1);
    List<Call> listed = new ArrayList<>();
    Call.reader()
        .setTo(new PhoneNumber(phone))
        .setStartTimeAfter(ZonedDateTime.parse("2026-03-07T02:00:00Z"))
        .read(client)
        .forEach(listed::add);
    TwilioRestClient standby = sdk.client(Account.STANDBY);
    List<Call> others = new ArrayList<>();
    Call.reader().setTo(new PhoneNumber(phone)).read(standby).forEach(others::add);

    assertThat(listed).extracting(Call::getSid).containsExactly(created.getSid());
    assertThat(others).isEmpty();
    TwilioSchema.judge(sdk.exchanges());
    assertThatThrownBy(() -> Call.fetcher(created.getSid()).fetch(standby))
        .isInstanceOf(ApiException.class);
  }

  @Test
  void finished_call_has_its_duration() {
    Call created = call().create(client);
    practice.pass(20);
    Call done = Call.fetcher(created.getSid()).fetch(client);

    assertThat(done.getStatus()).isEqualTo(Call.Status.COMPLETED);
    assertThat(done.getDuration()).isEqualTo("0");
    assertThat(practice.service.values("/voice/status/" + phone.substring(1), "CallStatus"))
        .containsExactly("initiated", "completed");
    TwilioSchema.judge(sdk.exchanges());
  }

  @Test
  void refusal_reaches_the_client_with_its_code() {
    practice.carrier.behave(phone, Behaviour.OPTED_OUT);

    assertThatThrownBy(() -> message(phone).create(client))
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

    assertThatThrownBy(() -> message(phone).create(stranger)).isNotNull();

    assertThat(sdk.exchanges()).singleElement().extracting(e -> e.status()).isEqualTo(401);
    assertThat(sdk.exchanges().get(0).body()).contains("\"code\":20003");
    assertThat(practice.carrier.texts(phone)).isEmpty();
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
    practice.carrier.behave(phone, Behaviour.SLOW);
    int before = practice.time.pending();
    CompletableFuture<Message> answer =
        CompletableFuture.supplyAsync(() -> message(phone).create(client));
    // The text's own first step, and the answer that waits.
    while (practice.time.pending() < before + 2) {
      Thread.onSpinWait();
    }

    practice.passMillis(2900);
    assertThat(answer).isNotDone();
    practice.passMillis(200);
    assertThat(answer.join().getStatus()).isEqualTo(Message.Status.QUEUED);
  }

  private MessageCreator message(String to) {
    return Message.creator(
            new PhoneNumber(to),
            new PhoneNumber(Practice.SERVICE),
            "P1 Harlow erp: DB down on erp-db-1 (412). Reply 1 ack")
        .setStatusCallback(FakeService.PUBLIC_URL + "/text/status")
        .setValidityPeriod(900);
  }

  private CallCreator call() {
    return Call.creator(
            new PhoneNumber(phone),
            new PhoneNumber(Practice.SERVICE),
            URI.create(FakeService.PUBLIC_URL + "/voice"))
        .setStatusCallback(FakeService.PUBLIC_URL + "/voice/status/" + phone.substring(1))
        .setStatusCallbackEvent(List.of("initiated", "completed"))
        .setTimeout(25);
  }
}
