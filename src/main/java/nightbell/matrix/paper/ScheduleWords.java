package nightbell.matrix.paper;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nightbell.matrix.Matrix;
import nightbell.matrix.paper.Block.Lines;
import nightbell.matrix.paper.Block.Table;
import nightbell.oncall.PersonId;
import nightbell.oncall.Rotation;
import nightbell.oncall.Schedule;
import nightbell.oncall.Shift;
import org.jspecify.annotations.Nullable;

/** Each schedule in a sentence, and who stands on it in the four weeks to come. */
final class ScheduleWords {
  private static final Duration AHEAD = Duration.ofDays(28);
  private final Matrix matrix;
  private final Named named;
  private final Instant now;

  ScheduleWords(Matrix matrix, Instant now) {
    this.matrix = matrix;
    this.named = new Named(matrix);
    this.now = now;
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    for (Schedule schedule : matrix.schedules().values()) {
      blocks.add(new Lines(List.of(new Line(schedule.id().value(), sentence(schedule)))));
      blocks.add(shifts(schedule));
    }
    return blocks;
  }

  private String sentence(Schedule schedule) {
    DayOfWeek day = schedule.handoffDay();
    return named.side(schedule.side())
        + ": "
        + String.join(", then ", schedule.order().stream().map(named::person).toList())
        + ", "
        + Prose.days(schedule.days())
        + " each; handed over "
        + (day == null ? "" : Prose.weekday(day) + " ")
        + schedule.handoffTime()
        + " "
        + schedule.zone()
        + ", since "
        + Prose.day(schedule.start())
        + "."
        + (schedule.secondary() ? " The next in the order is the secondary." : "");
  }

  private Table shifts(Schedule schedule) {
    List<String> heads = new ArrayList<>(List.of("From", "Until", "Primary"));
    if (schedule.secondary()) {
      heads.add("Secondary");
    }
    List<List<String>> rows =
        Rotation.between(schedule, now, now.plus(AHEAD)).stream()
            .map(shift -> row(schedule, shift))
            .toList();
    return new Table("On call on " + schedule.id() + " in the next 4 weeks", heads, rows);
  }

  private List<String> row(Schedule schedule, Shift shift) {
    List<String> row = new ArrayList<>();
    row.add(Prose.minuteAndZone(shift.from(), schedule.zone()));
    row.add(Prose.minuteAndZone(shift.until(), schedule.zone()));
    row.add(person(shift.primary()));
    if (schedule.secondary()) {
      row.add(person(shift.secondary()));
    }
    return row;
  }

  private String person(@Nullable PersonId id) {
    return named.person(id);
  }
}
