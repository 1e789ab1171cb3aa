package nightbell.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Duties and standings are the shifts again, in whole pieces. */
class DutyTest {
  private static final PersonId ANA = new PersonId("ana");
  private static final PersonId BEN = new PersonId("ben");
  private static final PersonId CY = new PersonId("cy");
  private static final Instant MONDAY = Instant.parse("2026-11-02T14:00:00Z");
  private static final Duration WEEK = Duration.ofDays(7);
  private final Schedule schedule =
      new Schedule(
          new ScheduleId("s"),
          Side.INTERNAL,
          ZoneId.of("America/New_York"),
          LocalDate.of(2026, 10, 5),
          DayOfWeek.MONDAY,
          LocalTime.of(9, 0),
          7,
          List.of(ANA, BEN),
          true);

  @Test
  void at_every_hour_the_duties_are_who_stands_there() {
    Random random = new Random(412);
    for (int round = 0; round < 20; round++) {
      Changes changes = changes(random);
      Instant from = MONDAY.plus(Duration.ofHours(random.nextInt(300)));
      Instant to = from.plus(Duration.ofHours(1 + random.nextInt(500)));
      List<Duty> duties = Duty.of(schedule, changes, from, to);
      assertThat(duties).allMatch(duty -> duty.overlaps(from, to));
      for (Instant at = from; at.isBefore(to); at = at.plus(Duration.ofHours(1))) {
        Shift shift = changes.at(schedule, at);
        assertThat(holder(duties, Role.PRIMARY, at)).isEqualTo(shift.primary());
        assertThat(holder(duties, Role.SECONDARY, at)).isEqualTo(shift.secondary());
      }
    }
  }

  @Test
  void duty_is_one_piece_where_only_the_other_slot_changes_and_ends_at_each_handoff() {
    Away gone = away(BEN, MONDAY.plus(Duration.ofDays(1)), MONDAY.plus(Duration.ofDays(2)));
    Changes changes = new Changes(List.of(), List.of(gone));
    assertThat(Duty.of(schedule, changes, MONDAY, MONDAY.plus(WEEK)))
        .filteredOn(duty -> duty.role() == Role.PRIMARY)
        .containsExactly(
            new Duty(schedule.id(), ANA, Role.PRIMARY, MONDAY, MONDAY.plus(WEEK), null));
  }

  @Test
  void standing_goes_on_over_handoffs_to_the_same_person() {
    Instant second = MONDAY.plus(WEEK);
    Away gone = away(BEN, second.minusSeconds(60), second.plus(WEEK).plusSeconds(60));
    Changes changes = new Changes(List.of(), List.of(gone));
    assertThat(Standing.at(schedule, changes, second))
        .contains(new Standing(ANA, MONDAY, second.plus(WEEK).plus(WEEK)));
    Changes alone =
        new Changes(List.of(), List.of(away(BEN, MONDAY, MONDAY.plus(WEEK.multipliedBy(30)))));
    assertThat(Standing.at(schedule, alone, second)).map(Standing::until).isEmpty();
    assertThat(Standing.at(schedule, alone, Instant.parse("2026-01-01T00:00:00Z"))).isEmpty();
  }

  @Test
  void who_is_taken_off_is_passed_over_on_this_schedule_alone() {
    ScheduleOverride off =
        new ScheduleOverride(
            "o1", schedule.id(), null, ANA, MONDAY, MONDAY.plus(WEEK), "ruth", MONDAY, "x");
    Changes changes = new Changes(List.of(off), List.of());
    Shift shift = changes.at(schedule, MONDAY);
    assertThat(shift.primary()).isEqualTo(BEN);
    assertThat(shift.secondary()).isNull();
    assertThat(changes.away(ANA, MONDAY)).isEmpty();
  }

  private static @Nullable PersonId holder(List<Duty> duties, Role role, Instant at) {
    Optional<Duty> found =
        duties.stream()
            .filter(duty -> duty.role() == role)
            .filter(duty -> !at.isBefore(duty.from()) && at.isBefore(duty.until()))
            .findFirst();
    return found.map(Duty::person).orElse(null);
  }

  private Changes changes(Random random) {
    Instant from = MONDAY.plus(Duration.ofHours(random.nextInt(500)));
    Instant to = from.plus(Duration.ofHours(1 + random.nextInt(100)));
    PersonId in = random.nextBoolean() ? CY : null;
    ScheduleOverride one =
        new ScheduleOverride("o1", schedule.id(), in, ANA, from, to, "ruth", from, "x");
    Instant start = MONDAY.plus(Duration.ofHours(random.nextInt(500)));
    return new Changes(
        List.of(one), List.of(away(BEN, start, start.plus(Duration.ofHours(random.nextInt(99))))));
  }

  private static Away away(PersonId person, Instant from, Instant to) {
    return new Away("a1", person, from, to, "ruth", from, "x");
  }
}
