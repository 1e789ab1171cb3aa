package nightbell.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Compares business time with a reader who looks at the clock on the wall every minute. */
class BusinessClockPropertiesTest {
  private static final long MINUTES = 2 * 365 * 24 * 60;
  private static final Instant BEGIN = Instant.parse("2026-01-01T06:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Holidays HOLIDAYS = new ExampleHolidays();
  private static final Set<String> WEEKEND = Set.of("SATURDAY", "SUNDAY");

  private final BusinessClock clock = new BusinessClock(ExampleMatrix.harlow());

  @Property(seed = "7")
  void each_instant_has_the_window_that_the_wall_shows(
      @ForAll @LongRange(max = MINUTES) long minute) {
    Instant at = at(minute);

    assertThat(clock.window(at) == Window.BUSINESS).isEqualTo(business(at));
  }

  @Property(tries = 200, seed = "7")
  void the_opening_is_the_first_minute_of_business(@ForAll @LongRange(max = MINUTES) long minute) {
    Instant opening = clock.opening(at(minute));

    assertThat(clock.window(opening)).isEqualTo(Window.BUSINESS);
    for (Instant at = at(minute); at.isBefore(opening); at = at.plus(MINUTE)) {
      assertThat(business(at)).isFalse();
    }
  }

  @Property(tries = 200, seed = "7")
  void a_length_of_business_time_is_that_many_minutes_of_business(
      @ForAll @LongRange(max = MINUTES) long minute,
      @ForAll @IntRange(min = 1, max = 1500) int length) {
    Instant due = clock.due(at(minute), ExampleParts.minutes(length));

    int passed = 0;
    for (Instant at = at(minute); at.isBefore(due); at = at.plus(MINUTE)) {
      passed += business(at) ? 1 : 0;
    }
    assertThat(passed).isEqualTo(length);
    assertThat(business(due.minus(MINUTE))).isTrue();
  }

  @Property(seed = "7")
  void a_later_receipt_is_never_due_earlier(
      @ForAll @LongRange(max = MINUTES) long minute,
      @ForAll @IntRange(max = 10_000) int later,
      @ForAll @IntRange(max = 10) int days) {
    Severity.Respond respond = days == 0 ? ExampleParts.minutes(240) : ExampleParts.days(days);

    assertThat(clock.due(at(minute + later), respond))
        .isAfterOrEqualTo(clock.due(at(minute), respond))
        .isAfter(at(minute + later));
  }

  private static Instant at(long minute) {
    return BEGIN.plus(Duration.ofMinutes(minute));
  }

  private static boolean business(Instant at) {
    LocalDateTime shown = LocalDateTime.ofInstant(at, ZoneId.of("America/Chicago"));
    LocalDate day = shown.toLocalDate();
    LocalTime time = shown.toLocalTime();
    return !WEEKEND.contains(day.getDayOfWeek().name())
        && HOLIDAYS.on(day).isEmpty()
        && !time.isBefore(LocalTime.of(7, 30))
        && time.isBefore(LocalTime.of(17, 30));
  }
}
