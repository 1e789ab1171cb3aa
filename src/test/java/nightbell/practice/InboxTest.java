package nightbell.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nightbell.practice.TextMessage.Direction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InboxTest {
  private final Practice practice = new Practice();

  @AfterEach
  void close() {
    practice.close();
  }

  @Test
  void reply_reaches_the_service_and_its_answer_the_phone() {
    practice.service.answer("/twilio/sms", "<Response><Message>412 is yours</Message></Response>");
    practice.text();

    assertThat(reply(" 1 ")).isEqualTo("412 is yours");

    var hook = practice.service.at("/twilio/sms").get(0);
    assertThat(hook.genuine()).isTrue();
    assertThat(hook.fields())
        .containsEntry("From", Practice.DANA)
        .containsEntry("To", Practice.SERVICE)
        .containsEntry("Body", " 1 ")
        .containsEntry("NumMedia", "0")
        .containsEntry("ApiVersion", "2010-04-01")
        .containsEntry("AccountSid", Account.PRACTICE.sid());
    assertThat(hook.fields().get("MessageSid")).matches("SM[0-9a-f]{32}");
    assertThat(practice.carrier.texts(Practice.DANA))
        .extracting(TextMessage::direction)
        .containsExactly(Direction.API, Direction.INBOUND, Direction.REPLY);
  }

  @Test
  void service_that_stays_silent_gives_no_answer() {
    assertThat(reply("1")).isNull();
    assertThat(practice.carrier.texts(Practice.DANA)).hasSize(1);
  }

  @Test
  void service_that_fails_is_said_to_have_failed() {
    practice.service.answer("/twilio/sms", "500");

    assertThatThrownBy(() -> reply("1")).hasMessageContaining("the service answered 500");
  }

  @ParameterizedTest
  @ValueSource(strings = {"STOP", "stop ", "Cancel", "END", "quit", "optout"})
  void stop_words_are_posted_and_then_nothing_reaches_the_phone(String word) {
    practice.service.answer("/twilio/sms", "<Response><Message>hello</Message></Response>");

    assertThat(reply(word)).isNull();

    assertThat(practice.service.values("/twilio/sms", "Body")).containsExactly(word);
    assertThat(practice.text().body()).containsEntry("code", 21610);
    assertThat(practice.carrier.texts(Practice.DANA))
        .filteredOn(text -> text.body().equals("hello"))
        .singleElement()
        .satisfies(text -> assertThat(text.error()).isEqualTo(21610));
  }

  @ParameterizedTest
  @ValueSource(strings = {"START", "yes", "Unstop"})
  void start_words_end_what_stop_began(String word) {
    reply("STOP");

    reply(word);

    assertThat(practice.text().status()).isEqualTo(201);
    assertThat(practice.service.values("/twilio/sms", "Body")).containsExactly("STOP", word);
  }

  @Test
  void start_ends_the_opted_out_behaviour_too() {
    practice.carrier.behave(Practice.DANA, Behaviour.OPTED_OUT);

    reply("START");

    assertThat(practice.text().status()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"stop it", "please STOP", "yes", "1", ""})
  void other_texts_change_nothing_at_the_carrier(String body) {
    reply(body);

    assertThat(practice.text().status()).isEqualTo(201);
    assertThat(practice.carrier.texts(Practice.DANA)).hasSize(2);
  }

  @Test
  void replies_from_one_phone_arrive_in_the_order_they_were_sent() {
    List<String> sent = java.util.stream.IntStream.range(0, 20).mapToObj(i -> "n" + i).toList();
    sent.forEach(body -> practice.carrier.send(Practice.DANA, body).isDone());
    practice.settle();

    assertThat(practice.service.values("/twilio/sms", "Body")).isEqualTo(sent);
  }

  private String reply(String body) {
    return practice.carrier.reply(Practice.DANA, body).join();
  }
}
