package nightbell.matrix.paper;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nightbell.matrix.BusinessHours;
import nightbell.matrix.Matrix;

/** Business hours and the holidays of the year to come. */
final class HoursWords {
  private static final int DAYS = 366;

  private HoursWords() {}

  static List<Line> lines(Matrix matrix, Instant now) {
    List<Line> lines = new ArrayList<>();
    matrix.hours().forEach(hours -> lines.add(new Line("Business hours", hours(hours))));
    lines.add(
        new Line(
            "After hours",
            "Every other minute, and the whole of each holiday. Times are those of "
                + matrix.client().zone()
                + "."));
    lines.add(new Line("Holidays in the next 12 months", holidays(matrix, now)));
    return lines;
  }

  private static String hours(BusinessHours hours) {
    List<String> days = new TreeSet<DayOfWeek>(hours.days()).stream().map(Prose::weekday).toList();
    return Prose.and(days) + ", " + hours.from() + " to " + end(hours.to()) + ".";
  }

  private static String end(LocalTime to) {
    return to.equals(LocalTime.MIDNIGHT) || to.equals(LocalTime.MAX) ? "24:00" : to.toString();
  }

  private static String holidays(Matrix matrix, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, matrix.client().zone());
    List<String> days = new ArrayList<>();
    for (int ahead = 0; ahead < DAYS; ahead++) {
      LocalDate day = today.plusDays(ahead);
      matrix.holidays().on(day).ifPresent(name -> days.add(Prose.day(day) + " (" + name + ")"));
    }
    return days.isEmpty() ? "None." : String.join("; ", days) + ".";
  }
}
