package nightbell.matrix;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static nightbell.matrix.ExampleMatrix.hours;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Business time where hours are unusual or the clocks change within them. */
class BusinessClockTest {
  private static final BusinessHours NIGHT =
      hours(EnumSet.allOf(DayOfWeek.class), "01:30", "02:30");

  @Test
  void hours_that_begin_or_end_in_the_skipped_hour_end_with_the_gap() {
    // 2026-03-08: 02:00 becomes 03:00 in Chicago, at 08:00Z
    BusinessClock clock = new BusinessClock(new ExampleMatrix().hours(NIGHT).build());

    assertThat(clock.window(at("2026-03-08T07:29:59Z"))).isEqualTo(Window.AFTER_HOURS);
    assertThat(clock.window(at("2026-03-08T07:30:00Z"))).isEqualTo(Window.BUSINESS);
    assertThat(clock.window(at("2026-03-08T07:59:59Z"))).isEqualTo(Window.BUSINESS);
    assertThat(clock.window(at("2026-03-08T08:00:00Z"))).isEqualTo(Window.AFTER_HOURS);
  }

  @Test
  void hours_in_the_repeated_hour_last_from_the_first_to_the_last_occurrence() {
    // 2026-11-01: 02:00 becomes 01:00 in Chicago, at 07:00Z
    BusinessClock clock =
        new BusinessClock(
            new ExampleMatrix().hours(hours(Set.of(SUNDAY), "01:15", "01:45")).build());

    assertThat(clock.window(at("2026-11-01T06:14:59Z"))).isEqualTo(Window.AFTER_HOURS);
    assertThat(clock.window(at("2026-11-01T06:15:00Z"))).isEqualTo(Window.BUSINESS);
    assertThat(clock.window(at("2026-11-01T07:10:00Z"))).isEqualTo(Window.BUSINESS);
    assertThat(clock.window(at("2026-11-01T07:44:59Z"))).isEqualTo(Window.BUSINESS);
    assertThat(clock.window(at("2026-11-01T07:45:00Z"))).isEqualTo(Window.AFTER_HOURS);
    assertThat(clock.due(at("2026-11-01T06:00:00Z"), ExampleParts.minutes(60)))
        .isEqualTo(at("2026-11-01T07:15:00Z"));
  }

  @Test
  void hours_until_midnight_last_to_the_end_of_the_day() {
    BusinessClock clock =
        new BusinessClock(
            new ExampleMatrix()
                .zone("America/Havana")
                .hours(hours(Set.of(SATURDAY), "08:00", "00:00"))
                .build());

    // 2026-11-01 is a Sunday, whose first hour Havana repeats; its first midnight is 04:00Z
    assertThat(clock.window(at("2026-11-01T03:59:59Z"))).isEqualTo(Window.BUSINESS);
    assertThat(clock.window(at("2026-11-01T04:00:00Z"))).isEqualTo(Window.AFTER_HOURS);
    assertThat(clock.window(at("2026-11-01T05:00:00Z"))).isEqualTo(Window.AFTER_HOURS);
  }

  @Test
  void hours_that_touch_or_overlap_count_once_and_a_lunch_break_not_at_all() {
    BusinessClock clock =
        new BusinessClock(
            new ExampleMatrix()
                .zone("UTC")
                .hours(
                    hours(Set.of(MONDAY), "13:00", "17:00"),
                    hours(Set.of(MONDAY), "08:00", "10:00"),
                    hours(Set.of(MONDAY), "09:00", "12:00"),
                    hours(Set.of(WEDNESDAY), "08:00", "12:00"))
                .build());
    Instant monday = at("2026-11-16T08:00:00Z");

    assertThat(clock.due(monday, ExampleParts.minutes(180))).isEqualTo(at("2026-11-16T11:00:00Z"));
    assertThat(clock.due(monday, ExampleParts.minutes(300))).isEqualTo(at("2026-11-16T14:00:00Z"));
    assertThat(clock.due(monday, ExampleParts.minutes(540))).isEqualTo(at("2026-11-18T09:00:00Z"));
    assertThat(clock.opening(at("2026-11-16T12:00:00Z"))).isEqualTo(at("2026-11-16T13:00:00Z"));
    // the same time of day is moved into the other day's hours, at either end and over lunch
    assertThat(clock.due(at("2026-11-16T16:00:00Z"), ExampleParts.days(1)))
        .isEqualTo(at("2026-11-18T12:00:00Z"));
    assertThat(clock.due(at("2026-11-18T11:59:00Z"), ExampleParts.days(2)))
        .isEqualTo(at("2026-11-25T11:59:00Z"));
    assertThat(clock.due(at("2026-11-16T16:00:00Z"), ExampleParts.days(2)))
        .isEqualTo(at("2026-11-23T16:00:00Z"));
  }

  @Test
  void hours_far_ahead_are_found_and_hours_that_never_come_are_given_up() {
    Instant now = at("2026-11-16T08:00:00Z");
    Instant opening = at("2027-12-20T13:30:00Z");
    Holidays longBreak =
        day -> day.isBefore(LocalDate.parse("2027-12-20")) ? Optional.of("x") : Optional.empty();

    BusinessClock clock = new BusinessClock(new ExampleMatrix().holidays(longBreak).build());
    BusinessClock never = new BusinessClock(new ExampleMatrix().hours().build());

    assertThat(clock.nextOpening(now)).contains(opening);
    assertThat(never.nextOpening(now)).isEmpty();
    assertThat(never.opening(now)).isEqualTo(now);
  }

  private static Instant at(String instant) {
    return Instant.parse(instant);
  }
}
