package nightbell.story;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import nightbell.practice.Behaviour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights that go badly: nobody answers, nobody says more, or both sides are called. */
class LongNightTest {
  private static final List<String> ALL = List.of("tomas", "priya", "ruth", "dana", "lee");

  @TempDir Path folder;

  @Test
  void response_time_passed_without_an_answer_is_told_to_the_other_desk() {
    try (Desk desk = asleep()) {
      int number = desk.post(Desk.alert("srv-1", "critical"));
      desk.forward(ofMinutes(15).minusSeconds(1));
      desk.phones.readAll();
      assertThat(desk.incident(number).path("breached").asBoolean()).isFalse();

      desk.forward(ofSeconds(1));

      desk.phones.of("dana").expectSms("BREACH P1 Harlow servers: DB down on srv-1 (101)");
      assertThat(desk.incident(number).path("breached").asBoolean()).isTrue();
      desk.phones.of("tomas").expectSms("(101)");
    }
  }

  @Test
  void path_that_nobody_answers_never_falls_silent() {
    try (Desk desk = asleep()) {
      int number = desk.post(Desk.alert("srv-1", "critical"));
      desk.forward(ofMinutes(45).minusSeconds(1));
      desk.phones.readAll();

      for (int quarter = 3; quarter < 12; quarter++) {
        desk.forward(ofMinutes(15));
        for (String name : List.of("ruth", "dana")) {
          desk.phones.of(name).expectCall();
          desk.phones.of(name).expectSms("(101)");
          desk.phones.of(name).expectMail("(101)");
        }
        desk.phones.expectNothingMore();
      }

      assertThat(desk.incident(number).path("unanswered").asBoolean()).isTrue();
      desk.phones.of("ruth").reply("1");
      assertThat(desk.incident(number).path("acknowledgedBy").asText()).isEqualTo("ruth");
      desk.phones.readAll();
      desk.forward(ofMinutes(29));
    }
  }

  @Test
  void silent_acknowledger_is_asked_twice_and_then_the_path_starts_again() {
    try (Desk desk = Desk.open(folder)) {
      int number = desk.post(Desk.alert("srv-1", "critical"));
      desk.phones.of("tomas").expectSms("(101)");
      desk.phones.of("tomas").reply("1");
      desk.forward(ofMinutes(30).minusSeconds(1));
      desk.phones.expectNothingMore();

      desk.forward(ofSeconds(1));
      desk.phones.of("tomas").expectSms("101 still yours? Reply 1");
      assertThat(desk.phones.of("tomas").reply("1")).contains("101 stays yours");
      desk.forward(ofMinutes(30));
      desk.phones.of("tomas").expectSms("101 still yours? Reply 1");
      desk.forward(ofMinutes(30));
      desk.phones.of("tomas").expectSms("101 still yours? Reply 1");
      desk.forward(ofMinutes(30));

      desk.phones.of("tomas").expectSms("P1 Harlow servers: DB down on srv-1 (101)");
      assertThat(desk.timeline(number)).contains("path-restarted");
      assertThat(desk.incident(number).path("state").asText()).isEqualTo("open");
    }
  }

  @Test
  void joint_system_pages_both_sides_and_is_taken_by_the_one_that_leads() {
    try (Desk desk = asleep()) {
      int number = desk.post(Desk.alert("ot-plc-7", "critical"));
      desk.phones.of("dana").expectSms("P1 Harlow plantnet: DB down on ot-plc-7 (101)");
      desk.phones.of("tomas").expectSms("P1 Harlow plantnet: DB down on ot-plc-7 (101)");
      assertThat(desk.incident(number).path("side").asText()).isEqualTo("joint");
      assertThat(desk.incident(number).path("lead").asText()).isEqualTo("internal");

      desk.phones.of("tomas").reply("1");
      assertThat(desk.incident(number).path("state").asText()).isEqualTo("open");
      desk.forward(ofSeconds(61));
      String call = desk.phones.of("dana").expectCall();
      desk.phones.of("dana").press(call, "1");

      assertThat(desk.incident(number).path("state").asText()).isEqualTo("acknowledged");
      assertThat(desk.incident(number).path("acknowledgedBy").asText()).isEqualTo("dana");
      desk.phones.of("tomas").expectSms("101 acknowledged by Dana 02:11");
      assertThat(Collections.frequency(desk.timeline(number), "support-acknowledged")).isOne();
    }
  }

  @Test
  void lead_that_does_not_accept_moves_once_and_the_tie_breaker_is_paged() {
    try (Desk desk = asleep()) {
      int number = desk.post(Desk.alert("ot-plc-7", "critical"));
      desk.forward(ofMinutes(10).minusSeconds(1));
      desk.phones.readAll();

      desk.forward(ofSeconds(1));

      desk.phones.of("ruth").expectCall();
      assertThat(desk.incident(number).path("lead").asText()).isEqualTo("provider");
      desk.phones.of("tomas").reply("1");
      assertThat(desk.incident(number).path("state").asText()).isEqualTo("acknowledged");
      desk.phones.readAll();
    }
  }

  /** A desk whose people all let it ring. */
  private Desk asleep() {
    Desk desk = Desk.open(folder);
    ALL.forEach(name -> desk.phones.of(name).behaves(Behaviour.NO_ANSWER));
    return desk;
  }
}
