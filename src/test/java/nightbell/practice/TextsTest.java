package nightbell.practice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {
  private final Practice practice = new Practice();

  @AfterEach
  void close() {
    practice.close();
  }

  @Test
  void text_is_queued_sent_and_delivered_and_each_step_is_reported_once() {
    assertThat(practice.text().status()).isEqualTo(201);
    practice.pass(5);

    assertThat(practice.service.values("/text/status", "MessageStatus"))
        .containsExactly("queued", "sent", "delivered");
    assertThat(practice.service.all()).allMatch(FakeService.Hook::genuine);
    assertThat(practice.carrier.texts(Practice.DANA))
        .singleElement()
        .extracting(TextMessage::status)
        .isEqualTo(TextMessage.Status.DELIVERED);
  }

  @Test
  void report_names_the_message_and_both_numbers() {
    practice.text();
    practice.pass(5);

    var fields = practice.service.at("/text/status").get(0).fields();
    String sid = practice.carrier.texts(Practice.DANA).get(0).sid();
    assertThat(fields)
        .containsEntry("MessageSid", sid)
        .containsEntry("SmsSid", sid)
        .containsEntry("SmsStatus", "queued")
        .containsEntry("To", Practice.DANA)
        .containsEntry("From", Practice.SERVICE)
        .containsEntry("AccountSid", Account.PRACTICE.sid())
        .doesNotContainKey("ErrorCode");
  }

  @Test
  void phone_that_is_off_keeps_the_text_at_sent_and_then_loses_it() {
    practice.carrier.behave(Practice.DANA, Behaviour.OFF);
    practice.text();
    practice.pass(9);
    assertThat(practice.service.values("/text/status", "MessageStatus"))
        .containsExactly("queued", "sent");

    practice.pass(3);
    assertThat(practice.service.values("/text/status", "MessageStatus"))
        .containsExactly("queued", "sent", "undelivered");
    assertThat(practice.service.values("/text/status", "ErrorCode"))
        .containsExactly("-", "-", "30003");
  }

  @Test
  void phone_switched_on_in_time_gets_the_text() {
    practice.carrier.behave(Practice.DANA, Behaviour.OFF);
    practice.text();
    practice.pass(5);
    practice.carrier.behave(Practice.DANA, Behaviour.ANSWERS);
    practice.pass(10);

    assertThat(practice.service.values("/text/status", "MessageStatus"))
        .containsExactly("queued", "sent", "delivered");
  }

  @Test
  void slow_carrier_answers_and_reports_three_seconds_later() {
    practice.carrier.behave(Practice.DANA, Behaviour.SLOW);

    assertThat(practice.text().delay()).hasSeconds(3);
    practice.pass(3);
    assertThat(practice.service.all()).isEmpty();
    practice.pass(3);
    assertThat(practice.service.values("/text/status", "MessageStatus"))
        .containsExactly("queued", "sent", "delivered");
  }

  @Test
  void text_through_a_messaging_service_is_accepted_first() {
    String service = "MG" + "0".repeat(32);

    var answer = practice.text("From", "", "MessagingServiceSid", service);
    practice.pass(5);

    assertThat(answer.body())
        .containsEntry("status", "accepted")
        .containsEntry("from", null)
        .containsEntry("num_segments", "0")
        .containsEntry("messaging_service_sid", service);
    assertThat(practice.service.values("/text/status", "MessagingServiceSid"))
        .containsExactly(service, service, service);
  }

  @ParameterizedTest
  @CsvSource({
    "To, '', 21604",
    "To, 12025550101, 21211",
    "To, +1202555x101, 21211",
    "To, +15005550001, 21211",
    "To, +15005550004, 21610",
    "To, +15005550009, 21614",
    "From, '', 21603",
    "From, Nightbell, 21212",
    "From, +15005550007, 21606",
    "Body, '', 21602",
    "ValidityPeriod, 0, 30043",
    "ValidityPeriod, 36001, 30043"
  })
  void bad_request_is_refused_with_the_carriers_code(String field, String value, int code) {
    var answer = practice.text(field, value);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body())
        .containsEntry("code", code)
        .containsEntry("status", 400)
        .containsEntry("more_info", "https://www.twilio.com/docs/errors/" + code)
        .containsKey("message");
    assertThat(practice.carrier.texts(Practice.DANA)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"OPTED_OUT, 21610", "LANDLINE, 21614"})
  void phone_that_takes_no_texts_is_refused_at_once(Behaviour behaviour, int code) {
    practice.carrier.behave(Practice.DANA, behaviour);

    var answer = practice.text();

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).containsEntry("code", code);
  }

  @Test
  void body_over_1600_characters_is_refused() {
    assertThat(practice.text("Body", "x".repeat(1600)).status()).isEqualTo(201);
    assertThat(practice.text("Body", "x".repeat(1601)).body()).containsEntry("code", 21617);
  }

  @Test
  void only_the_last_five_hundred_are_kept() {
    for (int i = 0; i < 510; i++) {
      practice.text("Body", "number " + i, "StatusCallback", "");
    }

    assertThat(practice.carrier.texts(Practice.DANA))
        .hasSize(500)
        .first()
        .extracting(TextMessage::body)
        .isEqualTo("number 10");
  }

  @Test
  void callback_that_is_not_the_services_is_never_called() {
    practice.text("StatusCallback", practice.service.base() + "/elsewhere");
    practice.pass(5);

    assertThat(practice.service.all()).isEmpty();
  }
}
