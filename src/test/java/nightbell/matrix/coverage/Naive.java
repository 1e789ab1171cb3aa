package nightbell.matrix.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nightbell.alert.Alert;
import nightbell.alert.AlertState;
import nightbell.matrix.Matrix;
import nightbell.matrix.Roster;
import nightbell.matrix.Ruling;
import nightbell.matrix.Step;
import nightbell.oncall.Person;
import nightbell.oncall.PersonId;
import nightbell.oncall.Way;

/** Coverage of one instant as plainly as can be: rule on an alert, then walk its paths. */
final class Naive {
  private final Matrix matrix;
  private final Roster roster;

  Naive(Matrix matrix) {
    this.matrix = matrix;
    this.roster = new Roster(matrix);
  }

  Set<Kind> at(Cell cell, Instant receipt) {
    Ruling ruling = matrix.rule(alert(cell, receipt), receipt);
    if (ruling.page() == Ruling.Paging.NEVER) {
      return Set.of();
    }
    Instant start =
        ruling.page() == Ruling.Paging.HELD ? Objects.requireNonNull(ruling.heldUntil()) : receipt;
    Set<PersonId> people = new HashSet<>();
    boolean late = false;
    for (Ruling.Run run : ruling.runs()) {
      late |= walk(run, start, cell, people).isAfter(ruling.respondBy());
    }
    if (people.isEmpty()) {
      return EnumSet.of(Kind.NOBODY);
    }
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    if (people.size() == 1) {
      kinds.add(Kind.ONE_PERSON);
    }
    if (late) {
      kinds.add(Kind.LATE);
    }
    return kinds;
  }

  /** Adds whom the path reaches, and gives the start of its last step or of a later first page. */
  private Instant walk(Ruling.Run run, Instant start, Cell cell, Set<PersonId> people) {
    List<Step> steps = Objects.requireNonNull(matrix.paths().get(run.path())).steps();
    Instant now = start;
    boolean atOnce = false;
    Instant first = Instant.MAX;
    for (Step step : steps) {
      now = atOnce ? now : start.plus(step.at());
      atOnce = true;
      for (Person person : roster.people(step.page(), now)) {
        List<Way> own = person.ways(cell.severity().value()).orElse(List.of());
        boolean reached =
            !own.isEmpty() || step.by().stream().anyMatch(by -> person.address(by) != null);
        if (reached) {
          Duration wait = own.isEmpty() ? Duration.ZERO : own.get(0).after();
          first = first.isBefore(now.plus(wait)) ? first : now.plus(wait);
          people.add(person.id());
          atOnce = false;
        }
      }
    }
    return first.equals(Instant.MAX) || first.isBefore(now) ? now : first;
  }

  static Alert alert(Cell cell, Instant at) {
    return Alert.of(AlertState.FIRING, "x")
        .systems(cell.system() == null ? List.of() : List.of(cell.system().value()))
        .category(cell.category().value())
        .severity(cell.severity().value())
        .at(at)
        .build();
  }
}
