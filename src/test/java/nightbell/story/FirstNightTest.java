package nightbell.story;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nightbell.practice.Behaviour;
import nightbell.practice.VoiceCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night from alert to answer, through the real server, database and carrier. */
class FirstNightTest {
  @TempDir Path folder;

  @Test
  void alert_pages_is_answered_and_is_on_record() {
    try (Desk desk = Desk.open(folder)) {
      int number = desk.post(Desk.alert("erp-db-1", "critical"));
      assertThat(number).isEqualTo(101);

      String text = desk.phones.of("tomas").expectSms("P1 Harlow erp: DB down on erp-db-1 (101)");
      assertThat(text).endsWith("Reply 1 ack 2 escalate 3 not mine");
      desk.phones.of("lee").expectSms("(101)");
      assertThat(desk.phones.of("tomas").reply("1")).contains("101");

      assertThat(desk.incident(number).path("state").asText()).isEqualTo("acknowledged");
      assertThat(desk.incident(number).path("acknowledgedBy").asText()).isEqualTo("tomas");
      desk.forward(ofMinutes(20));
      assertThat(desk.timeline(number))
          .containsSubsequence(
              "opened",
              "ruled",
              "path-started",
              "step-started",
              "page-queued",
              "page-sent",
              "replied",
              "acknowledged");
    }
  }

  @Test
  void silence_moves_to_the_next_channel_and_the_next_person() {
    try (Desk desk = Desk.open(folder)) {
      desk.phones.of("tomas").behaves(Behaviour.NO_ANSWER);
      int number = desk.post(Desk.alert("erp-db-1", "critical"));
      desk.phones.of("tomas").expectSms("DB down");
      desk.phones.of("lee").expectSms("(101)");

      desk.forward(ofSeconds(60));
      desk.phones.of("tomas").expectCall();
      desk.forward(ofMinutes(2));
      desk.phones.of("tomas").expectSms("DB down");
      desk.forward(ofSeconds(125));
      String call = desk.phones.of("priya").expectCall();
      desk.phones.of("priya").press(call, "1");

      assertThat(desk.incident(number).path("acknowledgedBy").asText()).isEqualTo("priya");
      assertThat(desk.incident(number).path("acknowledgedVia").asText()).isEqualTo("voice");
      desk.phones.of("tomas").expectSms("101 acknowledged by Priya 02:15");
    }
  }

  @Test
  void acknowledgement_hangs_up_a_ringing_call() {
    try (Desk desk = Desk.open(folder)) {
      desk.phones.of("tomas").behaves(Behaviour.NO_ANSWER);
      desk.post(Desk.alert("erp-db-1", "critical"));
      desk.phones.of("tomas").expectSms("DB down");
      desk.phones.of("lee").expectSms("(101)");
      desk.forward(ofSeconds(62));
      String call = desk.phones.of("tomas").expectCall();

      desk.phones.of("tomas").reply("1");

      assertThat(desk.phones.of("tomas").call(call).status())
          .isIn(VoiceCall.Status.CANCELED, VoiceCall.Status.COMPLETED);
    }
  }

  @Test
  void dead_phone_hurries_the_path_to_the_next_person() {
    try (Desk desk = Desk.open(folder)) {
      desk.phones.of("tomas").behaves(Behaviour.OFF);
      desk.post(Desk.alert("erp-db-1", "critical"));
      desk.phones.of("lee").expectSms("(101)");
      desk.forward(ofSeconds(59));

      desk.phones.of("tomas").expectSms("DB down");
      desk.phones.of("tomas").expectCall();
      desk.phones.of("priya").expectCall();
      desk.phones.of("priya").reply("101");
      desk.phones.of("tomas").expectSms("101 acknowledged by Priya 02:10");
    }
  }

  @Test
  void bare_key_with_two_open_incidents_changes_nothing_and_lists_them() {
    try (Desk desk = Desk.open(folder)) {
      int first = desk.post(Desk.alert("erp-db-1", "critical"));
      int second = desk.post(Desk.alert("erp-db-2", "critical"));
      desk.phones.of("tomas").expectSms("(101)");
      desk.forward(ofSeconds(2));
      desk.phones.of("tomas").expectSms("(102)");
      desk.phones.of("lee").expectSms("(101)");
      desk.phones.of("lee").expectSms("(102)");

      String list = desk.phones.of("tomas").reply("1");

      assertThat(list).contains("101").contains("102").contains("ALL");
      assertThat(desk.incident(first).path("state").asText()).isEqualTo("open");
      assertThat(desk.incident(second).path("state").asText()).isEqualTo("open");

      desk.phones.of("tomas").reply("102");
      assertThat(desk.incident(first).path("state").asText()).isEqualTo("open");
      assertThat(desk.incident(second).path("state").asText()).isEqualTo("acknowledged");
      desk.phones.of("tomas").reply("1");
      assertThat(desk.incident(first).path("state").asText()).isEqualTo("acknowledged");
    }
  }

  @Test
  void resolve_by_the_tool_stops_everything_and_tells_who_was_woken() {
    try (Desk desk = Desk.open(folder)) {
      int number = desk.post(Desk.alert("erp-db-1", "critical"));
      desk.phones.of("tomas").expectSms("(101)");
      desk.phones.of("lee").expectSms("(101)");

      desk.post(Desk.resolved("erp-db-1"));

      assertThat(desk.incident(number).path("state").asText()).isEqualTo("resolved");
      desk.phones.of("tomas").expectSms("101 resolved by itself 02:10");
      desk.forward(ofMinutes(60));
    }
  }

  @Test
  void stopped_between_two_steps_the_path_goes_on_where_it_was_on_time_and_once() {
    try (Desk desk = Desk.open(folder)) {
      desk.phones.of("tomas").behaves(Behaviour.NO_ANSWER);
      desk.post(Desk.alert("erp-db-1", "critical"));
      desk.phones.of("tomas").expectSms("(101)");
      desk.phones.of("lee").expectSms("(101)");
      desk.forward(ofMinutes(4));
      desk.phones.of("tomas").expectCall();
      desk.phones.of("tomas").expectSms("(101)");
      desk.phones.expectNothingMore();

      desk.service.stop();
      desk.service.start();
      desk.forward(ofSeconds(59));
      desk.phones.of("priya").expectNothingMore();
      desk.forward(ofSeconds(2));

      String call = desk.phones.of("priya").expectCall();
      desk.phones.of("priya").press(call, "1");
      desk.phones.of("tomas").expectSms("101 acknowledged by Priya 02:15");
    }
  }
}
