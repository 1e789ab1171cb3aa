package nightbell.oncall.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Time by what it is in somebody's zone, against a count minute by minute. */
class HoursTest {
  private static final List<String> ZONES =
      List.of("America/New_York", "Europe/London", "Australia/Lord_Howe", "Asia/Kolkata");

  @Property(tries = 60, seed = "412")
  void each_minute_counts_once_as_what_it_is(
      @ForAll @IntRange(max = 3) int zone,
      @ForAll @IntRange(max = 525_000) int start,
      @ForAll @IntRange(min = 1, max = 12_000) int minutes) {
    ZoneId own = ZoneId.of(ZONES.get(zone));
    Instant from = Instant.parse("2026-01-01T00:00:00Z").plus(start, ChronoUnit.MINUTES);
    Span span = new Span(from, from.plus(minutes, ChronoUnit.MINUTES));
    int[] counts = new int[4];
    for (Instant at = from; at.isBefore(span.until()); at = at.plusSeconds(60)) {
      counts[kind(at, own)]++;
    }
    Hours hours = Hours.of(List.of(span), own, HoursTest::isHoliday);
    assertThat(List.of(hours.day(), hours.night(), hours.weekend(), hours.holiday()))
        .containsExactly(
            Duration.ofMinutes(counts[0]),
            Duration.ofMinutes(counts[1]),
            Duration.ofMinutes(counts[2]),
            Duration.ofMinutes(counts[3]));
    assertThat(hours.total()).isEqualTo(span.length());
  }

  private static boolean isHoliday(LocalDate day) {
    return day.getDayOfMonth() == 5;
  }

  private static int kind(Instant at, ZoneId zone) {
    var local = at.atZone(zone);
    if (isHoliday(local.toLocalDate())) {
      return 3;
    }
    DayOfWeek day = local.getDayOfWeek();
    if (day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY) {
      return 2;
    }
    return local.getHour() < 7 || local.getHour() >= 22 ? 1 : 0;
  }

  @Test
  void problem_wakes_once_a_night_however_many_pages_it_takes() {
    ZoneId zone = ZoneId.of("America/New_York");
    Instant two = Instant.parse("2026-06-02T06:00:00Z");
    Duration day = Duration.ofDays(1);
    assertThat(
            WakeUps.of(
                List.of(
                    new WakeUps.Call(101, two.plusSeconds(60)),
                    new WakeUps.Call(101, two),
                    new WakeUps.Call(102, two.plusSeconds(120)),
                    new WakeUps.Call(101, two.minus(Duration.ofHours(3).plusMinutes(59))),
                    new WakeUps.Call(101, two.plus(day)),
                    new WakeUps.Call(103, two.plus(Duration.ofHours(5)))),
                zone))
        .containsExactly(
            two.minus(Duration.ofHours(3).plusMinutes(59)), two.plusSeconds(120), two.plus(day));
  }

  @Test
  void rest_is_short_under_eleven_hours_from_what_came_last() {
    Instant at = Instant.parse("2026-06-01T08:00:00Z");
    List<Span> spells = List.of(span(at, 0, 8), span(at, 19, 24), span(at, 34, 40));
    assertThat(Rest.shorts(spells, List.of())).containsExactly(span(at, 24, 34));
    assertThat(Rest.shorts(spells, List.of(at.plus(Duration.ofHours(45)))))
        .containsExactly(span(at, 24, 34), span(at, 40, 45));
    assertThat(Rest.shorts(List.of(span(at, 0, 8), span(at, 19, 20)), List.of())).isEmpty();
  }

  @Test
  void stretches_are_joined_and_cut() {
    Instant at = Instant.parse("2026-06-01T08:00:00Z");
    List<Span> joined = Span.joined(List.of(span(at, 4, 6), span(at, 0, 4), span(at, 7, 9)));
    assertThat(joined).containsExactly(span(at, 0, 6), span(at, 7, 9));
    assertThat(span(at, 5, 8).cut(joined)).containsExactly(span(at, 5, 6), span(at, 7, 8));
  }

  private static Span span(Instant at, int from, int until) {
    return new Span(at.plus(Duration.ofHours(from)), at.plus(Duration.ofHours(until)));
  }
}
