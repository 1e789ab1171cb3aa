package nightbell.intake;

import static org.assertj.core.api.Assertions.assertThat;

import nightbell.alert.AlertState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The state that subjects tell, and that a recovery has the identity of its problem. */
class MailSubjectTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "** PROBLEM Service Alert: web1/HTTP is CRITICAL **; FIRING",
        "** RECOVERY Service Alert: web1/HTTP is OK **; RESOLVED",
        "** ACKNOWLEDGEMENT Host Alert: web1 is DOWN **; ACKNOWLEDGED",
        "[PRTG] Ping (srv1) Down (No response); FIRING",
        "[OK] Backup of nas1; RESOLVED",
        "ALERT RESOLVED: disk full on nas1; RESOLVED",
        "Alarm cleared: room 2; RESOLVED",
        "Status of nas1 changed from Up to Down; FIRING",
        "Status of nas1 changed from Down to Up; RESOLVED",
        "OK -> CRITICAL: pool; FIRING",
        "nas1 is not OK; FIRING",
        "nas1 is back up; RESOLVED",
        "Re: DOWN: nas1; FIRING",
        "RESOLVED: backup failed on nas1; RESOLVED",
        "RECOVERY: web1 was DOWN for 5 minutes; RESOLVED",
        "Backup failed, please follow up; FIRING"
      })
  void the_word_of_state(String subject, AlertState state) {
    assertThat(MailSubject.of(subject).state()).isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource({"Please follow up on the order", "Low toner, tray is closed up", "Report of today"})
  void a_subject_without_a_word_of_state_tells_none(String subject) {
    AlertState state = MailSubject.of(subject).state();
    assertThat(state).isNotEqualTo(AlertState.FIRING);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "** PROBLEM Service Alert: web1/HTTP is CRITICAL **;"
            + "** RECOVERY Service Alert: web1/HTTP is OK **",
        "DOWN: nas1; UP: nas1",
        "Re: [Critical] Disk C on SRV2; [Resolved] disk c on srv2"
      })
  void a_recovery_has_the_identity_of_its_problem(String problem, String recovery) {
    assertThat(MailSubject.of(problem).identity())
        .isEqualTo(MailSubject.of(recovery).identity())
        .isNotEmpty();
  }

  @Test
  void a_subject_of_hostile_length_is_read_in_no_time() {
    String subject = "DOWN -> ".repeat(20_000);
    assertThat(MailSubject.of(subject).state()).isEqualTo(AlertState.FIRING);
  }
}
