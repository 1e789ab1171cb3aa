package nightbell.matrix.silence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Windows that come back, by the wall clock of their zone. */
class RepeatTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T02:59:59Z, ",
    "2026-11-22T03:00:00Z, 2026-11-22T07:00:00Z",
    "2026-11-22T06:59:59Z, 2026-11-22T07:00:00Z",
    "2026-11-22T07:00:00Z, ",
    "2026-11-21T03:00:00Z, ",
    // Summer time: four hours west of Greenwich.
    "2026-07-05T02:00:00Z, 2026-07-05T06:00:00Z",
    // The night of Saturday, 31 October: 01:00 to 02:00 comes twice, and the window ends at 02:00.
    "2026-11-01T02:00:00Z, 2026-11-01T07:00:00Z",
    "2026-11-01T06:30:00Z, 2026-11-01T07:00:00Z",
    // The night of Saturday, 7 March: 02:00 does not come; the window ends as the gap does.
    "2026-03-08T06:59:59Z, 2026-03-08T07:00:00Z",
    "2026-03-08T07:00:00Z, ",
  })
  void saturday_night_ends_at_two_by_the_clock_on_the_wall(Instant now, Instant until) {
    Repeat window = window("22:00", "02:00", NEW_YORK, DayOfWeek.SATURDAY);

    assertThat(window.until(now).orElse(null)).isEqualTo(until);
  }

  @Test
  void hour_that_comes_twice_belongs_to_a_window_from_its_first_minute_to_its_last() {
    Repeat window = window("01:00", "01:30", NEW_YORK, DayOfWeek.SUNDAY);
    Instant first = Instant.parse("2026-11-01T05:00:00Z");

    assertThat(window.until(first)).contains(first.plus(Duration.ofMinutes(90)));
    assertThat(window.until(first.minusSeconds(1))).isEmpty();
  }

  @Test
  void window_whose_whole_span_is_skipped_does_not_come_that_day() {
    Repeat window = window("02:10", "02:50", NEW_YORK, DayOfWeek.SUNDAY);

    assertThat(window.until(Instant.parse("2026-03-08T07:00:00Z"))).isEmpty();
    assertThat(window.until(Instant.parse("2026-03-15T06:20:00Z"))).isPresent();
  }

  @Test
  void same_time_twice_is_a_whole_day() {
    Repeat window = window("00:00", "00:00", NEW_YORK, DayOfWeek.SUNDAY);

    assertThat(window.until(Instant.parse("2026-11-22T05:00:00Z")))
        .contains(Instant.parse("2026-11-23T05:00:00Z"));
    assertThat(window.until(Instant.parse("2026-11-23T05:00:00Z"))).isEmpty();
  }

  /** Away from clock changes the local time alone tells. */
  @Property(tries = 300, seed = "412")
  void instant_is_inside_when_the_local_time_says_so(
      @ForAll @IntRange(min = 0, max = 10_079) int minute,
      @ForAll @IntRange(min = 0, max = 1439) int from,
      @ForAll @IntRange(min = 0, max = 1439) int to,
      @ForAll Set<DayOfWeek> days) {
    if (days.isEmpty()) {
      return;
    }
    LocalTime begin = LocalTime.MIN.plusMinutes(from);
    LocalTime end = LocalTime.MIN.plusMinutes(to);
    Repeat window = new Repeat(days, begin, end, NEW_YORK);
    LocalDateTime local = LocalDateTime.parse("2026-06-01T00:00").plusMinutes(minute);
    LocalTime time = local.toLocalTime();
    boolean over = !end.isAfter(begin);
    boolean today =
        days.contains(local.getDayOfWeek())
            && !time.isBefore(begin)
            && (over || time.isBefore(end));
    boolean yesterday = over && days.contains(local.getDayOfWeek().minus(1)) && time.isBefore(end);

    assertThat(window.until(local.atZone(NEW_YORK).toInstant()).isPresent())
        .isEqualTo(today || yesterday);
  }

  private static Repeat window(String from, String to, ZoneId zone, DayOfWeek day) {
    return new Repeat(EnumSet.of(day), LocalTime.parse(from), LocalTime.parse(to), zone);
  }
}
