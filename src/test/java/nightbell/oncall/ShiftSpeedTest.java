package nightbell.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Asking who is on call is quick; the times of this run are printed. */
class ShiftSpeedTest {
  private static final Instant NOW = Instant.parse("2026-11-21T02:14:00Z");
  private static final Duration YEAR = Duration.ofDays(365);

  @Test
  void fifty_schedules_are_asked_at_once() {
    List<Schedule> fifty = new ArrayList<>();
    while (fifty.size() < 50) {
      fifty.addAll(Shapes.in(ZoneId.of("America/New_York")).values());
    }
    Runnable ask = () -> fifty.subList(0, 50).forEach(schedule -> Rotation.at(schedule, NOW));

    assertThat(measured("who is on call on 50 schedules", ask)).isLessThan(Duration.ofMillis(50));
  }

  @Test
  void a_year_of_shifts_of_four_layers_is_told() {
    Schedule sun = Objects.requireNonNull(Shapes.in(ZoneId.of("America/New_York")).get("sun"));
    Runnable ask = () -> Rotation.between(sun, NOW, NOW.plus(YEAR));

    assertThat(Rotation.between(sun, NOW, NOW.plus(YEAR))).hasSizeGreaterThan(1000);
    assertThat(measured("a year of shifts of one schedule", ask))
        .isLessThan(Duration.ofMillis(500));
  }

  /** The best of several runs: other work of the machine does not count. */
  private static Duration measured(String what, Runnable work) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 15; i++) {
      long start = System.nanoTime();
      work.run();
      best = Math.min(best, System.nanoTime() - start);
    }
    System.out.println("ShiftSpeedTest: " + what + " took " + best / 1000 + " us");
    return Duration.ofNanos(best);
  }
}
