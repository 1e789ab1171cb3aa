package nightbell.matrix.paper;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nightbell.matrix.Matrix;
import nightbell.matrix.paper.Block.Lines;
import nightbell.matrix.paper.Block.Table;
import nightbell.oncall.Layer;
import nightbell.oncall.PersonId;
import nightbell.oncall.Rotation;
import nightbell.oncall.Schedule;
import nightbell.oncall.Shift;
import org.jspecify.annotations.Nullable;

/** Each schedule in a sentence, and who stands on it in the four weeks to come. */
final class ScheduleWords {
  private static final Duration AHEAD = Duration.ofDays(28);
  private static final Duration WEEK = Duration.ofDays(7);

  /** More shifts than this in four weeks are told for one week. */
  private static final int MOST = 40;

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
      blocks.add(new Lines(lines(schedule)));
      blocks.add(shifts(schedule));
    }
    return blocks;
  }

  private List<Line> lines(Schedule schedule) {
    LayerWords words = new LayerWords(named);
    String second = schedule.secondary() ? " The next in the order is the secondary." : "";
    String side = named.side(schedule.side()) + ": ";
    List<Layer> layers = schedule.layers();
    if (layers.size() == 1) {
      String sentence = side + words.sentence(layers.get(0)) + second;
      return List.of(new Line(schedule.id().value(), sentence));
    }
    List<Line> lines = new ArrayList<>();
    lines.add(
        new Line(
            schedule.id().value(),
            side
                + Prose.count(layers.size(), "layer")
                + ". At each minute the last of them that counts then has the duty; where none"
                + " counts, nobody has."
                + second));
    for (Layer layer : layers) {
      String name = schedule.id() + ", " + layer.name();
      lines.add(new Line(name, Prose.sentence(words.sentence(layer))));
    }
    return lines;
  }

  private Table shifts(Schedule schedule) {
    List<String> heads = new ArrayList<>(List.of("From", "Until", "Primary"));
    if (schedule.secondary()) {
      heads.add("Secondary");
    }
    List<Shift> shifts = Rotation.between(schedule, now, now.plus(AHEAD));
    boolean many = shifts.size() > MOST;
    if (many) {
      shifts = Rotation.between(schedule, now, now.plus(WEEK));
    }
    List<List<String>> rows = shifts.stream().map(shift -> row(schedule, shift)).toList();
    String span = many ? "7 days" : "4 weeks";
    return new Table("On call on " + schedule.id() + " in the next " + span, heads, rows);
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
