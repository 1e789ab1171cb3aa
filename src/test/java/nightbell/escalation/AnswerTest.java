package nightbell.escalation;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import nightbell.audit.Kind;
import org.junit.jupiter.api.Test;

/** What people's and tools' answers do. */
class AnswerTest {

  private static Night opened() {
    Night night = Night.of(Night.SATURDAY).fires("erp-db-1", "critical").until(ofMinutes(6));
    night.news();
    return night;
  }

  @Test
  void acknowledgement_stops_every_page_and_tells_those_who_were_paged() {
    Night night = opened().acknowledges("tomas");

    assertThat(night.incident.state()).isEqualTo(State.ACKNOWLEDGED);
    assertThat(night.decisions.get(night.decisions.size() - 1).cancel())
        .isEqualTo(Decision.Cancel.ALL);
    assertThat(night.news()).containsExactly("360 taken sms priya");
    night.until(ofMinutes(35));
    assertThat(night.news()).isEmpty();
  }

  @Test
  void second_acknowledgement_changes_nothing() {
    Night night = opened().acknowledges("tomas");
    Incident first = night.incident;
    night.news();

    night.acknowledges("priya").acknowledges("tomas");

    assertThat(night.incident).isEqualTo(first);
    assertThat(night.news()).isEmpty();
  }

  @Test
  void silent_acknowledger_is_asked_twice_and_then_the_path_starts_again() {
    Night night = opened().acknowledges("tomas");
    night.news();

    night.until(ofMinutes(100));

    assertThat(night.news())
        .startsWith(
            "2160 still_yours sms tomas",
            "3960 still_yours sms tomas",
            "5760 page sms tomas",
            "5820 page voice tomas");
    assertThat(night.incident.state()).isEqualTo(State.OPEN);
  }

  @Test
  void word_from_the_acknowledger_puts_the_question_off() {
    Night night = opened().acknowledges("tomas").until(ofMinutes(30));
    night.news();

    night.happens(new Event.Note(night.person("tomas"), Via.SMS, "restarting"));
    night.until(ofMinutes(59));

    assertThat(night.news()).isEmpty();
  }

  @Test
  void escalation_starts_the_next_step_now() {
    Night night = Night.of(Night.SATURDAY).fires("erp-db-1", "critical").until(ofSeconds(30));
    night.news();

    night.happens(new Event.Escalate(night.person("tomas"), Via.SMS));

    assertThat(night.news()).containsExactly("30 page voice priya");
  }

  @Test
  void whoever_escalates_has_answered_and_is_not_called_for_the_same_step() {
    Night night = Night.of(Night.SATURDAY).fires("erp-db-1", "critical").until(ofSeconds(30));
    night.news();

    night
        .happens(new Event.Escalate(night.person("tomas"), Via.SMS))
        .until(ofMinutes(5).minusSeconds(1));

    assertThat(night.news()).containsExactly("30 page voice priya", "90 page sms priya");
  }

  @Test
  void escalation_by_the_acknowledger_opens_it_again_at_the_next_step() {
    Night night = Night.of(Night.SATURDAY).fires("erp-db-1", "critical").acknowledges("tomas");
    night.news();

    night.happens(new Event.Escalate(night.person("tomas"), Via.VOICE));

    assertThat(night.incident.state()).isEqualTo(State.OPEN);
    assertThat(night.news()).containsExactly("0 page voice priya");
  }

  @Test
  void resolve_by_the_tool_stops_pages_and_tells_those_who_were_woken() {
    Night night = opened().clears();

    assertThat(night.incident.isResolved()).isTrue();
    assertThat(night.incident.nextAt()).isNull();
    assertThat(night.news()).containsExactly("360 over sms tomas", "360 over sms priya");
  }

  @Test
  void repeat_pages_nobody_unless_the_severity_rose() {
    Night night = Night.of(Night.SATURDAY).fires("erp-db-1", "high").acknowledges("tomas");
    night.news();

    night.firesAgain("erp-db-1", "high");
    assertThat(night.incident.repeats()).isEqualTo(1);
    assertThat(night.news()).isEmpty();

    night.firesAgain("erp-db-1", "critical");
    assertThat(night.incident.state()).isEqualTo(State.OPEN);
    assertThat(night.news()).contains("0 page sms tomas");
    assertThat(night.kinds()).contains(Kind.RERULED);
  }

  @Test
  void firing_again_reopens_and_the_fourth_time_within_the_hour_is_flapping() {
    Night night = Night.of(Night.SATURDAY).fires("erp-db-1", "critical");
    for (int i = 1; i <= 4; i++) {
      night.until(ofMinutes(i)).clears();
      night.firesAgain("erp-db-1", "critical");
    }
    assertThat(night.incident.flaps().count()).isEqualTo(4);
    assertThat(night.incident.flaps().flapping()).isTrue();

    night.clears();
    assertThat(night.incident.state()).isEqualTo(State.OPEN);

    night.until(ofMinutes(13));
    assertThat(night.incident.isResolved()).isFalse();
    night.until(ofMinutes(14));
    assertThat(night.incident.isResolved()).isTrue();
  }

  @Test
  void snooze_is_quiet_and_then_the_path_starts_again() {
    Night night = opened();

    night.happens(new Event.Snooze(night.person("tomas"), Via.SMS, ofMinutes(30)));
    night.until(ofMinutes(35));
    assertThat(night.news()).containsExactly("360 taken sms priya");

    night.until(ofMinutes(36));
    assertThat(night.news()).contains("2160 page sms tomas");
  }

  @Test
  void held_alert_wakes_nobody_and_pages_the_minute_business_opens() {
    Night night = Night.of(Night.SATURDAY).fires("erp-db-1", "warning");
    assertThat(night.incident.state()).isEqualTo(State.HELD);
    assertThat(night.news()).isEmpty();

    Duration monday = Duration.between(Night.SATURDAY, Instant.parse("2026-11-23T13:30:00Z"));
    night.until(monday.minusSeconds(1));
    assertThat(night.news()).isEmpty();
    night.until(monday);
    assertThat(night.incident.state()).isEqualTo(State.OPEN);
    assertThat(night.news()).isNotEmpty();
  }

  @Test
  void acknowledging_for_the_supporting_side_leaves_the_leads_path_running() {
    Night night = Night.of(Night.SATURDAY).fires("ot-plc-1", "critical").until(ofSeconds(10));
    night.news();

    night.acknowledges("tomas");
    assertThat(night.incident.state()).isEqualTo(State.OPEN);

    night.until(ofMinutes(9));
    assertThat(night.news()).noneMatch(page -> page.contains("priya") || page.contains("tomas"));
    night.acknowledges("lee");
    assertThat(night.incident.state()).isEqualTo(State.ACKNOWLEDGED);
  }

  @Test
  void silent_lead_loses_the_lead_once_and_the_tie_breaker_is_paged() {
    Night night = Night.of(Night.SATURDAY).fires("ot-plc-1", "critical").until(ofMinutes(9));
    night.news();

    night.until(ofMinutes(10));

    assertThat(night.incident.lead()).isEqualTo(nightbell.oncall.Side.PROVIDER);
    assertThat(night.news()).contains("600 page voice ruth");
    night.until(ofMinutes(60));
    assertThat(night.kinds()).filteredOn(Kind.LEAD_MOVED::equals).hasSize(1);
  }

  @Test
  void support_that_acknowledged_before_owns_it_when_the_lead_moves_to_it() {
    Night night = Night.of(Night.SATURDAY).fires("ot-plc-1", "critical").acknowledges("tomas");

    night.until(ofMinutes(10));

    assertThat(night.incident.state()).isEqualTo(State.ACKNOWLEDGED);
    assertThat(night.incident.acknowledged())
        .isNotNull()
        .extracting(mark -> mark.by().name())
        .isEqualTo("tomas");
  }

  @Test
  void alert_that_no_row_takes_pages_all_the_same_and_leaves_a_gap_on_record() {
    Night night = Night.of(Night.SATURDAY).fires("nowhere", "critical");

    assertThat(night.news()).contains("0 page sms tomas");
    assertThat(night.kinds()).contains(Kind.GAP);
    assertThat(Night.of(Night.SATURDAY).fires("erp-db-1", "critical").kinds())
        .doesNotContain(Kind.GAP);
  }

  @Test
  void resolved_incident_refuses_an_acknowledgement_with_a_reason() {
    Night night = opened().clears();

    assertThat(
            night.escalation.refusal(
                night.incident, new Event.Acknowledge(night.person("tomas"), Via.API)))
        .hasValue("Incident 412 is resolved.");
  }
}
