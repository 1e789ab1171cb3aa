package nightbell.story;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import nightbell.practice.Behaviour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alerts that come again, come back, get worse, or may wait until somebody is at work. */
class SameProblemTest {
  /** Monday 07:30 in Chicago. */
  private static final Instant BUSINESS_OPENS = Instant.parse("2026-11-23T13:30:00Z");

  @TempDir Path folder;

  @Test
  void same_alert_again_is_counted_and_pages_nobody() {
    try (Desk desk = Desk.open(folder)) {
      int number = desk.post(Desk.alert("srv-1", "critical"));
      desk.phones.of("tomas").expectSms("(101)");

      for (int i = 0; i < 5; i++) {
        assertThat(desk.post(Desk.alert("srv-1", "critical"))).isEqualTo(number);
      }

      desk.phones.expectNothingMore();
      assertThat(desk.incident(number).path("repeats").asInt()).isEqualTo(5);
      desk.phones.of("tomas").reply("1");
      desk.post(Desk.alert("srv-1", "critical"));
      assertThat(desk.incident(number).path("state").asText()).isEqualTo("acknowledged");
    }
  }

  @Test
  void rise_of_severity_pages_anew_and_a_fall_does_not() {
    try (Desk desk = Desk.open(folder)) {
      int number = desk.post(Desk.alert("srv-1", "error"));
      desk.phones.of("tomas").expectSms("P2 Harlow servers: DB down on srv-1 (101)");
      desk.phones.of("tomas").reply("1");

      desk.post(Desk.alert("srv-1", "warning"));
      desk.phones.expectNothingMore();
      desk.post(Desk.alert("srv-1", "critical"));

      desk.phones.of("tomas").expectSms("P1 Harlow servers: DB down on srv-1 (101)");
      assertThat(desk.incident(number).path("severity").asText()).isEqualTo("P1");
      assertThat(desk.incident(number).path("state").asText()).isEqualTo("open");
    }
  }

  @Test
  void firing_again_within_ten_minutes_reopens_and_later_is_another_incident() {
    try (Desk desk = Desk.open(folder)) {
      int number = desk.post(Desk.alert("srv-1", "critical"));
      desk.post(Desk.resolved("srv-1"));
      desk.phones.readAll();
      desk.forward(ofMinutes(9));

      assertThat(desk.post(Desk.alert("srv-1", "critical"))).isEqualTo(number);
      desk.phones.of("tomas").expectSms("(101)");
      assertThat(desk.incident(number).path("state").asText()).isEqualTo("open");
      assertThat(desk.incident(number).path("flaps").asInt()).isEqualTo(1);

      desk.post(Desk.resolved("srv-1"));
      desk.phones.of("tomas").expectSms("101 resolved by itself 02:19");
      desk.forward(ofMinutes(11));
      assertThat(desk.post(Desk.alert("srv-1", "critical"))).isEqualTo(number + 1);
      desk.phones.of("tomas").expectSms("(102)");
    }
  }

  @Test
  void minor_alert_of_the_night_is_held_until_business_opens() {
    try (Desk desk = Desk.open(folder)) {
      desk.phones.of("tomas").behaves(Behaviour.NO_ANSWER);
      int number = desk.post(Desk.alert("srv-1", "warning"));
      assertThat(desk.incident(number).path("state").asText()).isEqualTo("held");
      Duration wait = Duration.between(Desk.SATURDAY, BUSINESS_OPENS);

      desk.forward(wait.minusSeconds(1));
      desk.phones.expectNothingMore();
      desk.forward(ofSeconds(1));

      desk.phones.of("tomas").expectSms("P3 Harlow servers: DB down on srv-1 (101)");
      desk.phones.of("dana").expectMail("morning digest");
      desk.phones.of("ruth").expectMail("morning digest");
      assertThat(desk.incident(number).path("state").asText()).isEqualTo("open");
    }
  }

  @Test
  void request_for_the_digest_pages_nobody_ever() {
    try (Desk desk = Desk.open(folder)) {
      int number = desk.post(Desk.alert("srv-1", "info"));

      desk.forward(ofDays(4));

      desk.phones.expectNothingMore();
      assertThat(desk.incident(number).path("state").asText()).isEqualTo("held");
    }
  }
}
