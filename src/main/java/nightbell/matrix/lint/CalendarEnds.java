package nightbell.matrix.lint;

import java.time.LocalDate;
import nightbell.matrix.RowException;

/** Dated entries that end before the time ahead does. */
final class CalendarEnds implements Check {
  private static final String ID = "calendar-ends";

  @Override
  public void look(Ground ground, Findings into) {
    LocalDate end = LocalDate.ofInstant(ground.until(), ground.matrix().client().zone());
    ground
        .matrix()
        .holidays()
        .lastDated()
        .filter(last -> last.isBefore(end))
        .ifPresent(
            last ->
                into.warning(
                    ID,
                    "holidays",
                    "Days off that are written as dates end on " + last,
                    "From " + last.plusDays(1) + " on, a day off like it is paged as a working day",
                    "Add the dates of the year to come"));
    ground.matrix().exceptions().stream()
        .filter(exception -> exception.to().isBefore(ground.until()))
        .forEach(exception -> add(ground, exception, into));
  }

  private static void add(Ground ground, RowException exception, Findings into) {
    boolean over = !exception.to().isAfter(ground.now());
    String end = ground.when(exception.to());
    into.warning(
        ID,
        "exceptions." + exception.id(),
        "Exception "
            + exception.id()
            + (over ? " is over" : " ends")
            + ", and row "
            + exception.row()
            + (over ? " rules as before it" : " then rules as before it"),
        "An alert on " + end + " goes by row " + exception.row() + " alone",
        over ? "Remove it" : "Agree that it ends then, or let it end later");
  }
}
