package nightbell.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nightbell.alert.ClientId;
import nightbell.audit.Kind;
import nightbell.matrix.silence.Match;
import nightbell.matrix.silence.Silence;
import org.junit.jupiter.api.Test;

/** An incident under a silence: quiet as long as one covers it, and not a moment longer. */
class SilencingTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Instant START = Night.SATURDAY;
  private static final Instant BEFORE = START.minusSeconds(60);

  @Test
  void silenced_alert_pages_nobody_and_its_path_starts_when_the_silence_ends() {
    Night night = Night.of(START).silenced(hour(BEFORE)).fires("erp-db-1", "critical");
    assertThat(night.incident.state()).isEqualTo(State.SILENCED);
    assertThat(night.incident.nextAt()).isEqualTo(BEFORE.plus(HOUR));

    night.until(HOUR.minusSeconds(61));
    assertThat(night.news()).isEmpty();
    night.until(HOUR.minusSeconds(60));

    assertThat(night.news()).contains("3540 page sms tomas");
    assertThat(night.incident.state()).isEqualTo(State.OPEN);
    assertThat(night.incident.silenced()).isNull();
    assertThat(night.incident.openedAt()).isEqualTo(START);
    assertThat(night.incident.ruling().respondBy())
        .isEqualTo(night.matrix.respondBy(night.incident.ruling().severity(), BEFORE.plus(HOUR)));
    assertThat(night.incident.breachAt()).isEqualTo(night.incident.ruling().respondBy());
    assertThat(night.incident.ruling().sentences())
        .last()
        .asString()
        .contains("the response time counts from the end of the silence");
    assertThat(night.kinds()).containsSubsequence(Kind.SILENCED, Kind.SILENCE_OVER, Kind.RULED);
  }

  @Test
  void after_an_outage_the_path_starts_from_the_end_of_the_silence() {
    Night night = Night.of(START).silenced(hour(BEFORE)).fires("erp-db-1", "critical");
    night.sleptUntil(HOUR.plusMinutes(30));

    assertThat(night.incident.breached()).isTrue();
    assertThat(night.news()).contains("5400 page sms tomas").doesNotHaveDuplicates();
  }

  @Test
  void silence_that_is_ended_early_lets_the_path_start_at_once() {
    Night night = Night.of(START).silenced(hour(BEFORE)).fires("erp-db-1", "critical");
    night.until(Duration.ofMinutes(10));
    night.silenced().happens(new Event.Due());

    assertThat(night.news()).contains("600 page sms tomas");
  }

  @Test
  void another_silence_takes_over_where_the_first_ends() {
    Silence next = silence("s2", BEFORE, BEFORE, BEFORE.plus(HOUR).plus(HOUR), "host", "erp-*");
    Night night = Night.of(START).silenced(hour(BEFORE)).fires("erp-db-1", "critical");
    night.silenced(hour(BEFORE), next).until(HOUR);

    assertThat(night.incident.state()).isEqualTo(State.SILENCED);
    assertThat(night.incident.nextAt()).isEqualTo(next.to());
    night.until(HOUR.plus(HOUR));
    assertThat(night.news()).contains("7140 page sms tomas");
  }

  @Test
  void resolve_ends_it_without_a_word_to_anybody() {
    Night night = Night.of(START).silenced(hour(BEFORE)).fires("erp-db-1", "critical").clears();

    assertThat(night.incident.state()).isEqualTo(State.RESOLVED);
    assertThat(night.incident.nextAt()).isNull();
    assertThat(night.news()).isEmpty();
  }

  @Test
  void worse_alert_that_the_silence_does_not_cover_pages() {
    Silence low = silence("s1", BEFORE, BEFORE, START.plus(HOUR), "severity", "P2");
    Night night = Night.of(START).silenced(low).fires("erp-db-1", "high");
    assertThat(night.incident.state()).isEqualTo(State.SILENCED);
    assertThat(night.firesAgain("erp-db-1", "high").news()).isEmpty();

    night.firesAgain("erp-db-1", "critical");

    assertThat(night.incident.state()).isEqualTo(State.OPEN);
    assertThat(night.news()).contains("0 page sms tomas");
  }

  @Test
  void silence_made_while_it_rings_stops_it_and_is_on_record() {
    Night night = Night.of(START).fires("erp-db-1", "critical").until(Duration.ofMinutes(1));
    night.news();
    night.silenced(hour(night.now)).happens(new Event.Due());

    assertThat(night.incident.state()).isEqualTo(State.SILENCED);
    assertThat(last(night).cancel()).isEqualTo(Decision.Cancel.ALL);
    assertThat(last(night).entries()).extracting(e -> e.kind()).containsExactly(Kind.SILENCED);
    night.until(HOUR);
    assertThat(night.news()).isEmpty();
    night.until(HOUR.plusMinutes(1));
    assertThat(night.news()).contains("3660 page sms tomas");
  }

  @Test
  void silence_that_came_into_force_just_after_the_alert_covers_it() {
    Night night = Night.of(START).fires("erp-db-1", "critical").until(Duration.ofSeconds(2));
    night.silenced(hour(START.minusSeconds(5))).happens(new Event.Due());

    assertThat(night.incident.state()).isEqualTo(State.SILENCED);
    night.happens(new Event.Escalate(night.person("tomas"), Via.WEB)).happens(new Event.Due());
    assertThat(night.incident.state()).as("lifted from that very silence").isEqualTo(State.OPEN);
  }

  @Test
  void window_planned_before_does_not_stop_what_rang_when_it_began() {
    Instant from = START.plusSeconds(60);
    Silence planned = silence("s1", BEFORE, from, from.plus(HOUR), "host", "erp-*");
    Night night = Night.of(START).silenced(planned).fires("erp-db-1", "critical");
    night.until(Duration.ofMinutes(10));

    assertThat(night.incident.state()).isEqualTo(State.OPEN);
    assertThat(night.kinds()).doesNotContain(Kind.SILENCED);
  }

  @Test
  void escalated_by_a_person_it_rings_whatever_covers_it() {
    Night night = Night.of(START).silenced(hour(BEFORE)).fires("erp-db-1", "critical");
    night.happens(new Event.Escalate(night.person("tomas"), Via.WEB)).happens(new Event.Due());

    assertThat(night.incident.state()).isEqualTo(State.OPEN);
    assertThat(night.incident.breachAt()).isNotNull();
    assertThat(night.news()).contains("0 page sms tomas");
  }

  @Test
  void support_that_escalates_joint_work_under_a_silence_lets_the_lead_go_on_too() {
    Silence plant = silence("s1", START, START, START.plus(HOUR), "host", "ot-*");
    Night night = Night.of(START).fires("ot-plc-1", "critical").until(Duration.ofSeconds(30));
    night.silenced(plant).happens(new Event.Due());
    assertThat(night.incident.state()).isEqualTo(State.SILENCED);
    night.news();

    night.happens(new Event.Escalate(night.person("tomas"), Via.SMS));

    assertThat(night.incident.runs()).noneMatch(PathRun::isStopped);
    assertThat(night.incident.leadUntil()).isEqualTo(night.now.plusSeconds(600));
    night.until(Duration.ofMinutes(11));
    assertThat(night.incident.nextAt()).isNotNull();
  }

  @Test
  void what_would_be_held_is_held_when_the_silence_ends() {
    Night night = Night.of(START).silenced(hour(BEFORE)).fires("erp-db-1", "warning");
    assertThat(night.incident.state()).isEqualTo(State.SILENCED);

    night.until(HOUR);

    assertThat(night.incident.state()).isEqualTo(State.HELD);
    assertThat(night.news()).isEmpty();
  }

  @Test
  void the_same_look_again_changes_nothing() {
    Night night = Night.of(START).silenced(hour(BEFORE)).fires("erp-db-1", "critical");
    Incident before = night.incident;
    night.happens(new Event.Due());

    assertThat(last(night)).isEqualTo(Decision.unchanged(before));
  }

  /** One of an hour from the instant at which it is made, for the hosts of the erp. */
  static Silence hour(Instant at) {
    return silence("s1", at, at, at.plus(HOUR), "host", "erp-*");
  }

  /** One of whatever fires, from the instant at which it is made. */
  static Silence everything(Instant at, Duration length) {
    return new Silence(
        "s1",
        new ClientId("harlow"),
        Match.EVERYTHING,
        at,
        at.plus(length),
        null,
        "ruth",
        at,
        "works");
  }

  private static Silence silence(
      String id, Instant at, Instant from, Instant to, String key, String glob) {
    Match match = Match.of(Map.of(key, List.of(glob)));
    return new Silence(id, new ClientId("harlow"), match, from, to, null, "ruth", at, "works");
  }

  private static Decision last(Night night) {
    return night.decisions.get(night.decisions.size() - 1);
  }
}
