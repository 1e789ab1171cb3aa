package nightbell.web.api;

import java.time.Instant;
import nightbell.engine.Timetables;

/** A line of a timetable as {@code explain} shows it. */
record LineShape(
    @Iso Instant at,
    long offset,
    String side,
    int round,
    int step,
    String person,
    String channel,
    String why) {

  static LineShape of(Timetables.Line line) {
    return new LineShape(
        line.at(),
        line.offset(),
        Wire.name(line.side()),
        line.round(),
        line.step(),
        line.person().value(),
        Wire.name(line.channel()),
        line.why());
  }
}
