package nightbell.web.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nightbell.engine.Clock;
import nightbell.engine.MatrixVersion;
import nightbell.engine.RotaChanges;
import nightbell.matrix.Matrix;
import nightbell.matrix.Organisation;
import nightbell.matrix.Roster;
import nightbell.oncall.Person;
import nightbell.oncall.PersonId;
import nightbell.oncall.Schedule;
import nightbell.oncall.Shift;
import nightbell.oncall.Side;
import org.jspecify.annotations.Nullable;

/** Who is on call for a client, now and next, side by side. Reads only. */
final class Duty {
  private final RotaChanges changes;
  private final Clock clock;

  Duty(RotaChanges changes, Clock clock) {
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * A schedule, all in words.
   *
   * @param side the organisation's name
   * @param primary who is called first, or {@code nobody}
   * @param secondary who stands behind, or empty
   * @param override whether somebody stands there in another's place
   * @param until when that ends
   * @param next who is called first after that
   */
  public record Line(
      String side,
      String schedule,
      String primary,
      String secondary,
      boolean override,
      String until,
      String next) {
    /** Whether nobody would be called. */
    public boolean isEmpty() {
      return primary.equals(NOBODY);
    }
  }

  private static final String NOBODY = "nobody";

  List<Line> of(MatrixVersion version) {
    Matrix matrix = version.matrix();
    Instant now = clock.now();
    Roster roster = new Roster(matrix, changes.of(matrix.client().id()));
    List<Line> lines = new ArrayList<>();
    for (Side side : Side.values()) {
      for (Schedule schedule : matrix.schedules().values()) {
        if (schedule.side() == side) {
          roster
              .shift(schedule.id(), now)
              .map(shift -> line(matrix, schedule, shift))
              .ifPresent(lines::add);
        }
      }
    }
    return lines;
  }

  private static Line line(Matrix matrix, Schedule schedule, Shift shift) {
    Organisation side = matrix.sides().get(schedule.side());
    return new Line(
        side == null ? schedule.side().name() : side.name(),
        schedule.id().value(),
        name(matrix, shift.primary()),
        shift.secondary() == null ? "" : name(matrix, shift.secondary()),
        shift.primaryBy() != null || shift.secondaryBy() != null,
        new Times(matrix.client().zone()).minute(shift.until()),
        name(matrix, shift.next()));
  }

  private static String name(Matrix matrix, @Nullable PersonId id) {
    if (id == null) {
      return NOBODY;
    }
    Person person = matrix.people().get(id);
    return person == null ? id.value() : person.name();
  }
}
