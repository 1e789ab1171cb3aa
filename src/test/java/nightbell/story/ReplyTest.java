package nightbell.story;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import nightbell.practice.Behaviour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people text back, in time, late, twice, or from a phone that nobody knows. */
class ReplyTest {
  private static final String STRANGER = "+12025550199";

  @TempDir Path folder;

  @Test
  void late_reply_is_told_who_was_first() {
    try (Desk desk = Desk.open(folder)) {
      desk.phones.of("tomas").behaves(Behaviour.NO_ANSWER);
      desk.phones.of("priya").behaves(Behaviour.NO_ANSWER);
      int number = desk.post(Desk.alert("srv-1", "critical"));
      desk.phones.of("tomas").expectSms("(101)");
      assertThat(desk.phones.of("tomas").reply("2")).contains("101 goes to the next step now");
      desk.forward(ofMinutes(4));
      desk.phones.of("priya").expectCall();
      desk.phones.of("priya").expectSms("(101)");
      assertThat(desk.phones.of("tomas").reply("1")).contains("101 is yours");
      desk.phones.of("priya").expectSms("101 acknowledged by Tomas 02:14");
      desk.forward(ofMinutes(2));

      assertThat(desk.phones.of("priya").reply("1"))
          .isEqualTo("101 was acknowledged by Tomas at 02:14.");
      assertThat(desk.phones.of("priya").reply("101"))
          .isEqualTo("101 was acknowledged by Tomas at 02:14.");
      assertThat(desk.incident(number).path("acknowledgedBy").asText()).isEqualTo("tomas");
    }
  }

  @Test
  void all_takes_what_the_list_named_and_nothing_that_came_later() {
    try (Desk desk = Desk.open(folder)) {
      int first = desk.post(Desk.alert("srv-1", "critical"));
      int second = desk.post(Desk.alert("srv-2", "critical"));
      desk.forward(ofSeconds(2));
      desk.phones.of("tomas").readAll();
      assertThat(desk.phones.of("tomas").reply("1")).contains("Reply ALL to ack these");

      assertThat(desk.phones.of("tomas").reply("all")).contains("All yours", "101", "102");

      int third = desk.post(Desk.alert("srv-3", "critical"));
      desk.forward(ofSeconds(2));
      desk.phones.of("tomas").expectSms("(103)");
      assertThat(desk.incident(first).path("state").asText()).isEqualTo("acknowledged");
      assertThat(desk.incident(second).path("state").asText()).isEqualTo("acknowledged");
      assertThat(desk.incident(third).path("state").asText()).isEqualTo("open");
    }
  }

  @Test
  void text_from_an_unknown_number_gets_no_answer_and_leaves_a_record() {
    try (Desk desk = Desk.open(folder)) {
      int number = desk.post(Desk.alert("srv-1", "critical"));
      desk.phones.of("tomas").expectSms("(101)");

      assertThat(desk.service.carrier().reply(STRANGER, "101 1").join()).isNull();

      assertThat(desk.incident(number).path("state").asText()).isEqualTo("open");
      assertThat(desk.service.recorded()).anyMatch(entry -> entry.contains("Wrote: \"101 1\""));
    }
  }

  @Test
  void same_text_delivered_twice_acts_once_and_is_answered_alike() {
    try (Desk desk = Desk.open(folder)) {
      int number = desk.post(Desk.alert("srv-1", "critical"));
      desk.phones.of("tomas").expectSms("(101)");
      SignedText text = new SignedText("SM" + "0".repeat(32), "tomas", "101 restarting it");

      HttpResponse<String> once = text.deliver(desk);
      HttpResponse<String> again = text.deliver(desk);

      assertThat(once.statusCode()).isEqualTo(200);
      assertThat(once.body()).contains("Noted on 101").isEqualTo(again.body());
      assertThat(Collections.frequency(desk.timeline(number), "note")).isEqualTo(1);
    }
  }

  @Test
  void text_with_a_wrong_signature_is_refused_and_on_record() {
    try (Desk desk = Desk.open(folder)) {
      int number = desk.post(Desk.alert("srv-1", "critical"));
      desk.phones.of("tomas").expectSms("(101)");
      SignedText text = new SignedText("SM" + "1".repeat(32), "tomas", "1");

      assertThat(text.deliver(desk, "wrong").statusCode()).isEqualTo(403);
      desk.forward(Duration.ZERO);

      assertThat(desk.incident(number).path("state").asText()).isEqualTo("open");
      assertThat(desk.service.recorded())
          .anyMatch(entry -> entry.startsWith("signature-refused: A request to /twilio/sms"));
    }
  }

  @Test
  void phone_that_opted_out_of_texts_is_called_at_once() {
    try (Desk desk = Desk.open(folder)) {
      desk.phones.of("tomas").behaves(Behaviour.OPTED_OUT);

      desk.post(Desk.alert("srv-1", "critical"));

      desk.phones.of("tomas").expectCall();
      desk.phones.of("ruth").expectMail("Texts do not reach Tomas");
    }
  }
}
