package nightbell.engine.shape;

import nightbell.engine.Timetables;

/** A line of a timetable as {@code explain} shows it. */
public record LineShape(
    String at,
    long offset,
    String side,
    int round,
    int step,
    String person,
    String channel,
    String why) {

  static LineShape of(Timetables.Line line) {
    return new LineShape(
        line.at().toString(),
        line.offset(),
        Words.name(line.side()),
        line.round(),
        line.step(),
        line.person().value(),
        Words.name(line.channel()),
        line.why());
  }
}
