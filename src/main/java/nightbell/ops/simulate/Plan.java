package nightbell.ops.simulate;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import net.sourceforge.argparse4j.inf.Namespace;
import nightbell.alert.Alert;
import nightbell.escalation.simulation.Arrival;
import nightbell.escalation.simulation.Nights;
import nightbell.escalation.simulation.Scenario;
import nightbell.matrix.Matrix;
import nightbell.matrix.file.MatrixFile;
import org.jspecify.annotations.Nullable;

/**
 * What the arguments ask for.
 *
 * @param from the first day that is played
 * @param nights how many there are
 */
record Plan(Scenario scenario, LocalDate from, long nights) {
  private static final Duration AFTER = Duration.ofHours(24);
  private static final int MOST_NIGHTS = 3_700;
  private static final int MOST_ALERTS = 1_000_000;

  static Plan of(Namespace given, Function<byte[], List<Alert>> json) {
    Matrix matrix = matrix(given.getString("matrix"));
    long seed = number("seed", given.getString("seed"), 1);
    String file = given.getString("alerts");
    if (file == null) {
      return madeUp(given, matrix, seed);
    }
    for (String option : List.of("nights", "per_night", "mix")) {
      if (given.getString(option) != null) {
        throw new BadUse(
            "Give --alerts or --"
                + option.replace('_', '-')
                + ": alerts of a file are as they are.");
      }
    }
    return recorded(given, matrix, seed, new AlertFile(json).read(file));
  }

  private static Plan madeUp(Namespace given, Matrix matrix, long seed) {
    LocalDate from = date("from", given.getString("from"));
    from = from == null ? begun(matrix) : from;
    LocalDate to = date("to", given.getString("to"));
    if (to != null && given.getString("nights") != null) {
      throw new BadUse("Give --to or --nights, not both.");
    }
    long nights =
        to == null
            ? number("nights", given.getString("nights"), 30)
            : ChronoUnit.DAYS.between(from, to);
    if (nights < 1 || nights > MOST_NIGHTS) {
      throw new BadUse(
          "Between 1 and " + MOST_NIGHTS + " nights can be played, not " + nights + ".");
    }
    double perNight = perNight(given.getString("per_night"));
    if (nights * perNight > MOST_ALERTS) {
      throw new BadUse("That is more than " + MOST_ALERTS + " problems: play fewer at once.");
    }
    var mix = Mix.of(given.getString("mix"), matrix);
    Nights made = new Nights(matrix, from, Math.toIntExact(nights), perNight, mix, seed);
    return new Plan(
        scenario(given, matrix, made.arrivals(), seed, made.end().plus(AFTER)), from, nights);
  }

  private static Plan recorded(Namespace given, Matrix matrix, long seed, List<Arrival> all) {
    ZoneId zone = matrix.client().zone();
    LocalDate from = date("from", given.getString("from"));
    LocalDate to = date("to", given.getString("to"));
    Instant first = from == null ? Instant.MIN : from.atStartOfDay(zone).toInstant();
    Instant last = to == null ? Instant.MAX : to.atStartOfDay(zone).toInstant();
    List<Arrival> arrivals =
        all.stream()
            .filter(arrival -> !arrival.at().isBefore(first) && arrival.at().isBefore(last))
            .sorted(Comparator.comparing(Arrival::at))
            .toList();
    if (arrivals.isEmpty()) {
      throw new BadUse("No alert of the file lies between --from and --to.");
    }
    Instant end = arrivals.get(arrivals.size() - 1).at();
    LocalDate begin = LocalDate.ofInstant(arrivals.get(0).at(), zone);
    long days = ChronoUnit.DAYS.between(begin, LocalDate.ofInstant(end, zone)) + 1;
    return new Plan(scenario(given, matrix, arrivals, seed, end.plus(AFTER)), begin, days);
  }

  private static Scenario scenario(
      Namespace given, Matrix matrix, List<Arrival> arrivals, long seed, Instant until) {
    var habits = HabitFile.read(given.getString("people"), matrix);
    return new Scenario(matrix, arrivals, habits, seed, until, Scenario.TWICE_IN);
  }

  private static Matrix matrix(String file) {
    MatrixFile.Result result = MatrixFile.read(file, Texts.text(file));
    if (result instanceof MatrixFile.Mistakes found) {
      throw new BadUse(
          String.join("\n", found.mistakes().stream().map(Object::toString).toList())
              + "\nThe matrix has mistakes: nothing was played.");
    }
    return ((MatrixFile.Read) result).matrix();
  }

  /** The day after the last schedule begins: everybody is on call, and no clock is needed. */
  private static LocalDate begun(Matrix matrix) {
    return matrix.schedules().values().stream()
        .map(schedule -> schedule.start())
        .max(Comparator.naturalOrder())
        .orElse(LocalDate.of(2026, 1, 4))
        .plusDays(1);
  }

  private static @Nullable LocalDate date(String option, @Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      LocalDate date = LocalDate.parse(text);
      if (date.getYear() >= 1970 && date.getYear() <= 2999) {
        return date;
      }
    } catch (DateTimeException e) {
      throw noDate(option, text);
    }
    throw noDate(option, text);
  }

  private static BadUse noDate(String option, String text) {
    return new BadUse("--" + option + " " + text + " is no date; write it like 2026-11-21.");
  }

  private static long number(String option, @Nullable String text, long otherwise) {
    try {
      return text == null ? otherwise : Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new BadUse("--" + option + " " + text + " is no whole number.");
    }
  }

  private static double perNight(@Nullable String text) {
    double number;
    try {
      number = text == null ? 10 : Double.parseDouble(text);
    } catch (NumberFormatException e) {
      number = -1;
    }
    if (!(number > 0 && number <= 100_000)) {
      throw new BadUse("--per-night " + text + " is no number above 0, such as 12 or 0.5.");
    }
    return number;
  }
}
