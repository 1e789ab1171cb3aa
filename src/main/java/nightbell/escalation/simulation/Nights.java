package nightbell.escalation.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nightbell.alert.Alert;
import nightbell.alert.AlertState;
import nightbell.matrix.Matrix;
import nightbell.matrix.SeverityId;
import nightbell.oncall.WallTime;

/**
 * Makes up nights of alerts, from noon to noon where the client is: spread over the matrix's
 * systems, thickest between 18:00 and 08:00. Some are over by themselves, some come again, a few
 * flap, and a few are of nothing that the matrix knows.
 *
 * @param from the day on whose noon the first night begins
 * @param perNight how many problems a night has on average
 * @param mix how often each severity comes, relative to the others
 */
public record Nights(
    Matrix matrix,
    LocalDate from,
    int nights,
    double perNight,
    Map<SeverityId, Integer> mix,
    long seed) {
  private static final int NOON = 12;

  /** How thick alerts come in each hour of the day. */
  private static final int[] HOURS = {
    6, 8, 9, 7, 6, 5, 5, 4, 3, 3, 2, 2, 2, 2, 2, 2, 3, 4, 5, 5, 5, 5, 5, 6
  };

  private static final double FLAPS = 0.03;
  private static final double REPEATS = 0.15;
  private static final double PASSES = 0.25;
  private static final double NOBODYS = 0.01;

  public Nights {
    mix = Collections.unmodifiableMap(new LinkedHashMap<>(mix));
  }

  /** All alerts and their later reports, not in order of time. */
  public List<Arrival> arrivals() {
    MadeUp madeUp = new MadeUp(matrix);
    List<Arrival> arrivals = new ArrayList<>();
    int number = 0;
    for (int night = 0; night < nights; night++) {
      Chance chance = Chance.of(seed, "night " + night);
      int problems = chance.count(perNight);
      for (int i = 0; i < problems; i++) {
        number++;
        boolean known = !chance.happens(NOBODYS);
        Alert alert = madeUp.alert(chance, "sim-" + number, severity(chance).value(), known);
        problem(arrivals, chance, instant(from.plusDays(night), chance), alert);
      }
    }
    return arrivals;
  }

  /** When the last night is over. */
  public Instant end() {
    return WallTime.first(from.plusDays(nights).atTime(NOON, 0), matrix.client().zone());
  }

  private static void problem(List<Arrival> arrivals, Chance chance, Instant at, Alert alert) {
    arrivals.add(new Arrival(at, alert));
    double kind = chance.next();
    if (kind < FLAPS) {
      flaps(arrivals, chance, at, alert);
    } else if (kind < FLAPS + REPEATS) {
      int times = 1 + chance.below(4);
      for (int i = 1; i <= times; i++) {
        arrivals.add(new Arrival(at.plus(Duration.ofMinutes(5L * i)), alert));
      }
    } else if (kind < FLAPS + REPEATS + PASSES) {
      arrivals.add(new Arrival(at.plus(chance.around(Duration.ofMinutes(12))), over(alert)));
    }
  }

  private static void flaps(List<Arrival> arrivals, Chance chance, Instant at, Alert alert) {
    Instant when = at;
    int times = 2 + chance.below(5);
    for (int i = 0; i < times; i++) {
      when = when.plus(chance.seconds(30, 240));
      arrivals.add(new Arrival(when, over(alert)));
      if (i + 1 < times) {
        when = when.plus(chance.seconds(30, 400));
        arrivals.add(new Arrival(when, alert));
      }
    }
  }

  private static Alert over(Alert alert) {
    return Alert.of(AlertState.RESOLVED, alert.title())
        .id(alert.id())
        .source(alert.source())
        .build();
  }

  private Instant instant(LocalDate night, Chance chance) {
    int hour = weighted(HOURS, chance);
    LocalDate day = hour < NOON ? night.plusDays(1) : night;
    return WallTime.first(day.atTime(hour, 0), matrix.client().zone())
        .plus(chance.seconds(0, 3599));
  }

  private SeverityId severity(Chance chance) {
    List<SeverityId> ids = List.copyOf(mix.keySet());
    int[] weights = mix.values().stream().mapToInt(Integer::intValue).toArray();
    return ids.get(weighted(weights, chance));
  }

  private static int weighted(int[] weights, Chance chance) {
    int sum = 0;
    for (int weight : weights) {
      sum += weight;
    }
    int left = chance.below(sum);
    int index = 0;
    while (left >= weights[index]) {
      left -= weights[index++];
    }
    return index;
  }
}
