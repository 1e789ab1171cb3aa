package nightbell.web.page.oncall;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nightbell.matrix.Matrix;
import nightbell.oncall.Schedule;

/**
 * A schedule in the legend.
 *
 * @param tone names its colour: {@code s0} to {@code s7}, by its place
 */
public record ScheduleLine(String id, String tone, String side, String sideName) {
  private static final int TONES = 8;

  static List<ScheduleLine> of(Matrix matrix) {
    List<ScheduleLine> lines = new ArrayList<>();
    for (Schedule schedule : matrix.schedules().values()) {
      var organisation = matrix.sides().get(schedule.side());
      String side = schedule.side().name().toLowerCase(Locale.ROOT);
      lines.add(
          new ScheduleLine(
              schedule.id().value(),
              "s" + lines.size() % TONES,
              side,
              organisation == null ? side : organisation.name()));
    }
    return lines;
  }
}
