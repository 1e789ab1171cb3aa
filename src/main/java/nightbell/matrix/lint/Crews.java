package nightbell.matrix.lint;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nightbell.matrix.Exhausted;
import nightbell.matrix.Matrix;
import nightbell.matrix.Path;
import nightbell.matrix.PathId;
import nightbell.matrix.Roster;
import nightbell.matrix.Step;
import nightbell.matrix.Target;
import nightbell.oncall.Person;
import nightbell.oncall.Shift;

/**
 * Resolves paths at one instant after the other, in order of time: each anew only when a shift of
 * one of its schedules is over. Equal crews are one object. For one thread.
 */
final class Crews {
  private static final String LAST = "exhausted";
  private final Matrix matrix;
  private final Roster roster;
  private final Map<String, Turn> turns = new HashMap<>();
  private final Map<List<Object>, Crew> known = new HashMap<>();

  private record Turn(Crew crew, Instant until) {}

  Crews(Matrix matrix) {
    this.matrix = matrix;
    this.roster = new Roster(matrix);
  }

  Crew at(PathId id, Instant at) {
    Path path = Objects.requireNonNull(matrix.paths().get(id), "the path exists");
    return at("paths." + id, "path " + id, path.steps(), at);
  }

  /** What follows when a path ran out. */
  Crew last(Instant at) {
    Exhausted after = matrix.exhausted();
    Step step = new Step(after.every(), after.then(), after.by(), null);
    return at(LAST, "what follows an unanswered path", List.of(step), at);
  }

  private Crew at(String subject, String called, List<Step> steps, Instant at) {
    Turn turn = turns.get(subject);
    if (turn == null || !at.isBefore(turn.until())) {
      turn = new Turn(resolve(subject, called, steps, at), until(steps, at));
      turns.put(subject, turn);
    }
    return turn.crew();
  }

  private Crew resolve(String subject, String called, List<Step> steps, Instant at) {
    List<List<Person>> people = steps.stream().map(step -> roster.people(step.page(), at)).toList();
    return known.computeIfAbsent(
        List.of(subject, people),
        key -> new Crew(known.size(), subject, called, steps, people, subject.equals(LAST)));
  }

  private Instant until(List<Step> steps, Instant at) {
    return steps.stream()
        .flatMap(step -> step.page().stream())
        .filter(Target.OnSchedule.class::isInstance)
        .flatMap(on -> roster.shift(((Target.OnSchedule) on).schedule(), at).stream())
        .map(Shift::until)
        .min(Instant::compareTo)
        .orElse(Instant.MAX);
  }
}
