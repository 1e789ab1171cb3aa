package nightbell.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import nightbell.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who comes on call is told so. */
class HandoffTest {
  /** Monday 08:00 in New York, an hour before Priya takes noc over from Tomas. */
  private static final Instant MONDAY = Instant.parse("2026-11-23T13:00:00Z");

  @TempDir Path folder;

  @Test
  void incoming_primaries_are_told_once_what_is_theirs_and_what_is_open() {
    try (Desk desk = Desk.open(folder, "", MONDAY)) {
      desk.forward(Duration.ofMinutes(1));
      desk.phones.expectNothingMore();
      desk.post(Desk.alert("srv-1", "critical"));
      desk.phones.readAll();
      desk.phones.of("tomas").reply("1");
      desk.phones.readAll();

      desk.forward(Duration.ofMinutes(28));
      desk.phones.readAll();
      desk.forward(Duration.ofMinutes(31));
      desk.phones
          .of("priya")
          .expectSms(
              "You are on call for noc from Mon 23 09:00 to Mon 30 09:00. Open incidents: 101 P1"
                  + " servers DB down.");
      desk.phones.readAll();
      desk.service.stop();
      desk.service.start();
      desk.forward(Duration.ofMinutes(5));
      assertThat(desk.get("/api/v1/audit?kind=notice-sent&limit=1000").toString())
          .containsOnlyOnce("handoff:noc:priya:2026-11-23T14:00:00Z")
          .contains("handoff:harlow-oncall:");
      desk.phones.readAll();
    }
  }

  @Test
  void handoff_that_a_stop_missed_is_told_later_and_a_stand_in_is_told_too() {
    try (Desk desk = Desk.open(folder, "", MONDAY)) {
      desk.service.stop();
      desk.service.time().advance(Duration.ofHours(2));
      desk.service.start();
      desk.forward(Duration.ofMinutes(1));
      desk.phones.of("priya").expectSms("You are on call for noc from Mon 23 09:00 to Mon 30");
      desk.phones.of("priya").expectSms("You are on call for soc from Mon 23 09:00 to Mon 30");
      desk.phones.readAll();
      String stand =
          """
          {"schedule": "noc", "person": "tomas", "replaces": "priya", "reason": "dentist",
           "from": "2026-11-23T15:30:00Z", "to": "2026-11-23T17:00:00Z"}""";
      assertThat(desk.send("POST", "/api/v1/overrides", stand, Service.ADMIN).statusCode())
          .isEqualTo(201);
      desk.forward(Duration.ofMinutes(31));
      desk.phones
          .of("tomas")
          .expectSms("You are on call for noc from Mon 23 10:30 to Mon 23 12:00");
      desk.forward(Duration.ofHours(1));
      desk.forward(Duration.ofMinutes(40));
      desk.phones
          .of("priya")
          .expectSms("You are on call for noc from Mon 23 12:00 to Mon 30 09:00. Nothing is open.");
      desk.phones.readAll();
    }
  }
}
