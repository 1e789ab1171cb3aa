package nightbell.engine.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nightbell.engine.Ask;
import nightbell.engine.Ask.Purpose;
import nightbell.engine.AskRig;
import nightbell.engine.Notice;
import nightbell.engine.Rig;
import nightbell.oncall.Changes;
import nightbell.oncall.PersonId;
import nightbell.oncall.ScheduleId;
import nightbell.oncall.ScheduleOverride;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever is on call next says so a day before, or the desk knows half a day before. */
class OnCallChecksTest {
  /** Monday 08:00 in Chicago and 09:00 in New York: all three schedules change hands. */
  private static final Instant HANDOFF = Instant.parse("2026-11-23T14:00:00Z");

  private static final String PRIYA = "+16145550111";

  private final AskRig asking = new AskRig();
  private final Rig rig = asking.rig;
  private final OnCallChecks checks =
      new OnCallChecks(
          asking.asking,
          asking.asks,
          rig.matrices,
          client -> asking.changes,
          rig.notices,
          () -> rig.now,
          OnCallPlan.USUAL);

  @AfterEach
  void close() {
    asking.close();
  }

  @Test
  void the_next_primary_of_each_schedule_is_asked_a_day_before_and_once() {
    at(HANDOFF.minus(Duration.ofHours(24)).minusSeconds(61));
    assertThat(asking.all(Purpose.ON_CALL)).isEmpty();
    at(HANDOFF.minus(Duration.ofHours(24)));
    at(HANDOFF.minus(Duration.ofHours(23)));
    assertThat(asking.all(Purpose.ON_CALL))
        .extracting(ask -> ask.person().value())
        .containsExactlyInAnyOrder("priya", "priya", "lee");
    assertThat(rig.sms.asks)
        .extracting(Ask::text)
        .contains(
            "You are on call for harlow-oncall from Mon 08:00 to Mon 08:00. Reply 1 to confirm"
                + " (D01)");
  }

  @Test
  void who_confirms_is_left_in_peace_and_for_who_does_not_the_desk_is_told_half_a_day_before() {
    at(HANDOFF.minus(Duration.ofHours(24)));
    assertThat(rig.texts(PRIYA, "1")).contains("Nothing was changed. Reply D0");
    rig.texts(PRIYA, "D01");
    rig.texts(PRIYA, "1");
    at(HANDOFF.minus(Duration.ofHours(12)).minusSeconds(61));
    assertThat(rig.email.notices).isEmpty();
    at(HANDOFF.minus(Duration.ofHours(12)));
    at(HANDOFF.minus(Duration.ofHours(11)));
    assertThat(rig.email.notices)
        .extracting(Notice::subject)
        .containsExactly(
            "Harlow: Lee Okafor has not confirmed being on call for harlow-oncall from Mon 08:00");
    assertThat(rig.email.notices.get(0).person().value()).isEqualTo("dana");
  }

  @Test
  void who_takes_the_turn_over_is_asked_and_who_gave_it_away_is_not_told_of() {
    at(HANDOFF.minus(Duration.ofHours(24)));
    asking.changes = new Changes(List.of(stands("dana", HANDOFF, Duration.ofDays(7))), List.of());
    at(HANDOFF.minus(Duration.ofHours(12)));
    assertThat(rig.email.notices).extracting(Notice::subject).noneMatch(s -> s.contains("Lee"));
    assertThat(asking.all(Purpose.ON_CALL)).extracting(ask -> ask.person().value()).contains("lee");
  }

  @Test
  void where_it_is_too_late_to_ask_the_desk_is_told_at_once_and_once() {
    at(HANDOFF.minus(Duration.ofHours(24)));
    Instant soon = rig.now.plus(Duration.ofMinutes(30));
    asking.changes = new Changes(List.of(stands("priya", soon, Duration.ofDays(2))), List.of());
    at(rig.now.plus(Duration.ofMinutes(2)));
    at(rig.now.plus(Duration.ofMinutes(2)));

    assertThat(rig.email.notices)
        .extracting(Notice::subject)
        .filteredOn(subject -> subject.contains("harlow-oncall"))
        .hasSize(1);
  }

  @Test
  void the_short_day_on_which_clocks_go_forward_is_a_day() {
    Instant begins = rig.now.plus(Duration.ofHours(24));
    asking.changes = new Changes(List.of(stands("priya", begins, Duration.ofHours(23))), List.of());
    for (int hours = 0; hours < 20; hours++) {
      at(rig.now.plus(Duration.ofHours(1)));
    }
    assertThat(asking.all(Purpose.ON_CALL))
        .filteredOn(ask -> ask.name().contains("harlow-oncall"))
        .extracting(ask -> ask.person().value())
        .contains("priya");
  }

  @Test
  void turns_shorter_than_a_day_are_not_asked_about() {
    Instant begins = rig.now.plus(Duration.ofHours(24));
    asking.changes = new Changes(List.of(stands("priya", begins, Duration.ofHours(7))), List.of());
    for (int hours = 0; hours < 50; hours++) {
      at(rig.now.plus(Duration.ofHours(1)));
    }
    assertThat(asking.all(Purpose.ON_CALL))
        .filteredOn(ask -> ask.name().contains("harlow-oncall"))
        .extracting(ask -> ask.person().value())
        .containsExactly("lee");
  }

  private ScheduleOverride stands(String person, Instant from, Duration length) {
    return new ScheduleOverride(
        "o1",
        new ScheduleId("harlow-oncall"),
        new PersonId(person),
        null,
        from,
        from.plus(length),
        person,
        rig.now,
        "swap");
  }

  private void at(Instant instant) {
    rig.forward(Duration.between(rig.now, instant));
    checks.run();
    rig.settle();
  }
}
