package nightbell.story;

import static java.time.Duration.between;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import nightbell.practice.Mail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each side's desk reads when business opens. */
class DigestTest {
  /** Monday 06:00 in Chicago, an hour and a half before business opens. */
  private static final Instant MONDAY = Instant.parse("2026-11-23T12:00:00Z");

  private static final Instant OPENING = Instant.parse("2026-11-23T13:30:00Z");

  @TempDir Path folder;

  @Test
  void each_desk_reads_once_at_the_opening_what_was_never_paged_and_what_happened() {
    try (Desk desk = Desk.open(folder, "", MONDAY)) {
      desk.post(Desk.alert("erp-db-1", "critical"));
      desk.post(Desk.alert("erp-db-2", "info"));
      desk.post(Desk.resolved("erp-db-1"));
      for (String person : new String[] {"lee", "priya", "tomas"}) {
        desk.phones.of(person).readAll();
      }

      desk.forward(between(MONDAY, OPENING).minus(ofSeconds(30)));
      desk.phones.expectNothingMore();
      desk.forward(ofMinutes(1));

      for (String person : new String[] {"dana", "ruth"}) {
        Mail mail = desk.phones.of(person).expectMail("Harlow: morning digest, Mon 2026-11-23");
        assertThat(mail.text().replace("\r\n", "\n"))
            .contains("Never paged, for you to read (1):\n- 102 P4 erp: DB down")
            .contains("What happened (1):\n- 101 P1 erp: DB down; Brightwater MSP;")
            .containsPattern(
                "Seal of the record, which this mail keeps for you:\n[0-9]+:[0-9a-f]{64}\n");
      }
      desk.service.stop();
      desk.service.start();
      desk.forward(ofMinutes(2));
      desk.phones.expectNothingMore();
    }
  }

  @Test
  void quiet_night_is_told_too() {
    try (Desk desk = Desk.open(folder, "", MONDAY)) {
      desk.forward(between(MONDAY, OPENING));

      assertThat(desk.phones.of("dana").expectMail("morning digest").text())
          .contains("A quiet night: nothing was opened, and nothing is open.");
      desk.phones.of("ruth").expectMail("morning digest");
    }
  }
}
