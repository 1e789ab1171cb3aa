package nightbell.matrix.lint;

import java.time.LocalDate;
import nightbell.matrix.RowException;
import nightbell.oncall.Layer;
import nightbell.oncall.Schedule;
import nightbell.oncall.WallTime;

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
    ground.matrix().schedules().values().forEach(each -> schedule(ground, each, end, into));
    ground.matrix().exceptions().stream()
        .filter(exception -> exception.to().isBefore(ground.until()))
        .forEach(exception -> add(ground, exception, into));
  }

  private static void schedule(Ground ground, Schedule schedule, LocalDate until, Findings into) {
    for (Layer layer : schedule.layers()) {
      LocalDate end = layer.end();
      if (end != null && end.isBefore(until)) {
        boolean whole = layer.name().isEmpty();
        String place = "schedules." + schedule.id() + (whole ? "" : ".layers." + layer.name());
        String what = (whole ? "" : "Layer " + layer.name() + " of ") + "schedule " + schedule.id();
        String example = ground.when(WallTime.last(end.atStartOfDay(), layer.zone()));
        into.warning(
            ID,
            place + ".end",
            Character.toUpperCase(what.charAt(0)) + what.substring(1) + " ends on " + end,
            "An alert on " + example + " is paged without it",
            "Agree that it ends then, or let it end later");
      }
    }
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
