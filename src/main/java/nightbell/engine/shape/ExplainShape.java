package nightbell.engine.shape;

import java.util.List;
import nightbell.engine.Timetables;
import nightbell.matrix.Ruling;

/** What would happen to an alert: the ruling, and who would be paged if nobody answered. */
public record ExplainShape(RulingShape ruling, List<LineShape> timetable) {
  public ExplainShape {
    timetable = List.copyOf(timetable);
  }

  /**
   * The answer.
   *
   * @param version of the matrix, or 0 for one that was not loaded
   */
  public static ExplainShape of(int version, Ruling ruling, List<Timetables.Line> timetable) {
    return new ExplainShape(
        RulingShape.of(version, ruling), timetable.stream().map(LineShape::of).toList());
  }
}
