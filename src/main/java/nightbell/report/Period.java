package nightbell.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import nightbell.matrix.BusinessClock;
import nightbell.matrix.Matrix;
import nightbell.matrix.Ruled;
import nightbell.matrix.Window;
import org.jspecify.annotations.Nullable;

/** What time of the client's life it was when a response began. Each is exactly one of them. */
public enum Period {
  /** Within the matrix's business hours. */
  BUSINESS,
  /** After hours on Monday to Friday, evening and early morning included. */
  NIGHT,
  /** After hours on a Saturday or Sunday. */
  WEEKEND,
  /** After hours on a holiday of the matrix, whatever its weekday. */
  HOLIDAY;

  /** The period in which a response began, by the days of the client's zone. */
  static Period of(Ruled ruled, @Nullable Matrix matrix) {
    Window window =
        matrix == null ? ruled.window() : new BusinessClock(matrix).window(ruled.from());
    if (window == Window.BUSINESS) {
      return BUSINESS;
    }
    LocalDate day = LocalDate.ofInstant(ruled.from(), Calendars.zone(matrix));
    if (matrix != null && matrix.holidays().on(day).isPresent()) {
      return HOLIDAY;
    }
    return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 ? WEEKEND : NIGHT;
  }
}
