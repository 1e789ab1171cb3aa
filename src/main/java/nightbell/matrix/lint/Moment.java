package nightbell.matrix.lint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nightbell.matrix.BusinessClock;
import nightbell.matrix.Matrix;
import nightbell.matrix.RowException;
import nightbell.matrix.Window;
import org.jspecify.annotations.Nullable;

/**
 * A span {@code [at, until)} in which nothing changes.
 *
 * @param calendar whether the clock or the calendar begins it, not a handoff alone
 * @param holiday the holiday's name, or null on other days
 */
record Moment(
    Instant at,
    Instant until,
    boolean calendar,
    Window window,
    @Nullable String holiday,
    List<RowException> exceptions) {

  static List<Moment> all(Matrix matrix, Boundaries boundaries, Instant end) {
    BusinessClock clock = new BusinessClock(matrix);
    List<Moment> moments = new ArrayList<>();
    for (Instant at : boundaries.all()) {
      Instant next = boundaries.all().higher(at);
      LocalDate day = LocalDate.ofInstant(at, matrix.client().zone());
      moments.add(
          new Moment(
              at,
              next == null ? end : next,
              boundaries.calendar().contains(at),
              clock.window(at),
              matrix.holidays().on(day).orElse(null),
              matrix.exceptions().stream().filter(each -> covers(each, at)).toList()));
    }
    return moments;
  }

  private static boolean covers(RowException exception, Instant at) {
    return !at.isBefore(exception.from()) && at.isBefore(exception.to());
  }
}
