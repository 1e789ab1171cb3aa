package nightbell.story;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nightbell.practice.Behaviour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a call says, what its keys do, and what happens when nobody takes it. */
class CallTest {
  @TempDir Path folder;

  @Test
  void key_2_starts_the_next_step_at_once_and_the_call_says_so() {
    try (Desk desk = Desk.open(folder)) {
      desk.phones.of("tomas").behaves(Behaviour.NO_ANSWER);
      int number = desk.post(Desk.alert("srv-1", "critical"));
      desk.phones.of("tomas").expectSms("(101)");
      desk.forward(ofSeconds(61));
      String call = desk.phones.of("tomas").expectCall();

      desk.phones.of("tomas").press(call, "2");

      assertThat(desk.phones.of("tomas").heard(call))
          .last()
          .asString()
          .contains("goes to the next step now");
      String next = desk.phones.of("priya").expectCall();
      assertThat(desk.timeline(number)).contains("escalated");
      desk.phones.of("priya").press(next, "1");
      assertThat(desk.phones.of("priya").heard(next))
          .last()
          .asString()
          .contains("Incident 101 is yours");
      desk.phones.of("tomas").expectSms("101 acknowledged by Priya 02:11");
    }
  }

  @Test
  void star_says_it_again_and_acts_on_nothing() {
    try (Desk desk = Desk.open(folder)) {
      desk.phones.of("tomas").behaves(Behaviour.NO_ANSWER);
      int number = desk.post(Desk.alert("srv-1", "critical"));
      desk.phones.of("tomas").expectSms("(101)");
      desk.forward(ofSeconds(61));
      String call = desk.phones.of("tomas").expectCall();

      desk.phones.of("tomas").answer(call);
      desk.phones.of("tomas").press(call, "*");

      assertThat(desk.phones.of("tomas").heard(call))
          .hasSize(2)
          .allMatch(words -> words.startsWith("Nightbell. Priority 1 for Harlow"))
          .allMatch(words -> words.contains("D B down"))
          .allMatch(words -> words.contains("Press 1 to acknowledge"));
      assertThat(desk.incident(number).path("state").asText()).isEqualTo("open");
      desk.phones.of("tomas").press(call, "1");
      assertThat(desk.incident(number).path("acknowledgedVia").asText()).isEqualTo("voice");
    }
  }

  @Test
  void call_without_a_key_is_said_three_times_and_is_no_answer() {
    try (Desk desk = Desk.open(folder)) {
      int number = desk.post(Desk.alert("srv-1", "critical"));
      desk.phones.of("tomas").expectSms("(101)");
      desk.forward(ofSeconds(178));

      String call = desk.phones.of("tomas").expectCall();
      assertThat(desk.phones.of("tomas").heard(call))
          .hasSize(4)
          .last()
          .asString()
          .contains("Goodbye");
      assertThat(desk.incident(number).path("state").asText()).isEqualTo("open");
    }
  }

  @Test
  void voicemail_hears_no_detail_and_the_next_channel_goes_at_once() {
    try (Desk desk = Desk.open(folder)) {
      desk.phones.of("tomas").behaves(Behaviour.NO_ANSWER);
      desk.phones.of("priya").behaves(Behaviour.VOICEMAIL);
      int number = desk.post(Desk.alert("srv-1", "critical"));
      desk.forward(ofMinutes(5).minusSeconds(1));
      desk.phones.of("tomas").readAll();

      desk.forward(ofSeconds(11));

      String call = desk.phones.of("priya").expectCall();
      desk.phones.of("priya").expectSms("(101)");
      desk.forward(ofSeconds(10));
      assertThat(desk.phones.of("priya").heard(call))
          .singleElement()
          .asString()
          .contains("look at your messages")
          .doesNotContain("down");
      assertThat(desk.incident(number).path("state").asText()).isEqualTo("open");
    }
  }

  @Test
  void busy_phone_gets_its_next_channel_at_once() {
    try (Desk desk = Desk.open(folder)) {
      desk.phones.of("tomas").behaves(Behaviour.NO_ANSWER);
      desk.phones.of("priya").behaves(Behaviour.BUSY);
      desk.post(Desk.alert("srv-1", "critical"));
      desk.forward(ofMinutes(5));
      desk.phones.of("tomas").readAll();

      desk.forward(ofMillis(1600));

      desk.phones.of("priya").expectCall();
      desk.phones.of("priya").expectSms("(101)");
    }
  }
}
