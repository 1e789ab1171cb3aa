package nightbell.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Walks more than a year, minute by minute, and compares schedules of every shape with somebody who
 * keeps them by hand and watches the clock on the wall.
 */
class LayersBruteForceTest {
  private static final Instant BEGIN = Instant.parse("2025-12-30T00:00:00Z");
  private static final int MINUTES = 375 * 1440;
  private static final Instant END = BEGIN.plus(Duration.ofMinutes(MINUTES));
  private static final Map<ZoneId, Wall> WALLS = new HashMap<>();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "America/New_York",
        "Europe/London",
        "Australia/Sydney",
        "Asia/Kolkata",
        "Australia/Lord_Howe"
      })
  void whoever_watches_the_clock_agrees_at_every_minute(String zone) {
    Shapes.in(ZoneId.of(zone)).forEach((shape, schedule) -> compare(zone + " " + shape, schedule));
  }

  private static void compare(String shape, Schedule schedule) {
    List<Shift> shifts = Rotation.between(schedule, BEGIN, END);
    List<Watched> layers = schedule.layers().stream().map(LayersBruteForceTest::watched).toList();
    int number = 0;
    int until = minute(shifts.get(0).until());
    for (int minute = 0; minute < MINUTES; minute++) {
      if (minute == until) {
        joins(shifts, number);
        number++;
        until = minute(shifts.get(number).until());
        sameAlone(schedule, shifts.get(number), number);
      }
      if (!agrees(layers, minute, shifts.get(number))) {
        Instant at = BEGIN.plusSeconds(60L * minute);
        throw new AssertionError(shape + " at " + at + " not " + shifts.get(number));
      }
    }
  }

  private static int minute(Instant at) {
    return Math.toIntExact(Duration.between(BEGIN, at).toMinutes());
  }

  private static void joins(List<Shift> shifts, int number) {
    Shift one = shifts.get(number);
    Shift next = shifts.get(number + 1);
    if (!one.until().equals(next.from()) || !Objects.equals(one.next(), next.primary())) {
      throw new AssertionError(one + " does not join " + next);
    }
  }

  /** Asked for alone, at any instant in it, some of the shifts are the same. */
  private static void sameAlone(Schedule schedule, Shift shift, int number) {
    if (number % 97 == 1 && shift.until().isBefore(END)) {
      assertThat(Rotation.at(schedule, shift.from())).isEqualTo(shift);
      assertThat(Rotation.at(schedule, shift.until().minusNanos(1))).isEqualTo(shift);
    }
  }

  private static boolean agrees(List<Watched> layers, int minute, Shift shift) {
    PersonId primary = null;
    PersonId secondary = null;
    for (Watched layer : layers) {
      layer.minute(minute);
    }
    for (int i = layers.size() - 1; i >= 0 && secondary == null; i--) {
      Watched layer = layers.get(i);
      if (!layer.counts(minute)) {
        continue;
      }
      for (int after = 0; after < layer.size() && secondary == null; after++) {
        PersonId person = layer.person(after, minute);
        if (primary == null) {
          primary = person;
        } else if (secondary == null && person != null && !person.equals(primary)) {
          secondary = person;
        }
      }
    }
    return same(primary, shift.primary()) && same(secondary, shift.secondary());
  }

  private static boolean same(@Nullable PersonId one, @Nullable PersonId other) {
    return Objects.equals(one, other);
  }

  private static Watched watched(Layer layer) {
    Wall wall = WALLS.computeIfAbsent(layer.zone(), zone -> new Wall(zone, BEGIN, MINUTES));
    return new Watched(layer, wall, MINUTES);
  }
}
