package nightbell.matrix.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nightbell.matrix.Path;
import nightbell.matrix.PathId;
import nightbell.matrix.Roster;
import nightbell.matrix.SeverityId;
import nightbell.matrix.Step;
import nightbell.matrix.Target;
import nightbell.oncall.ScheduleId;
import nightbell.oncall.Shift;

/** Whom each path reaches when it starts at any instant of a span; worked out once. One thread. */
final class Reaches {
  private final Roster roster;
  private final Instant from;
  private final Instant to;
  private final Map<Key, NavigableMap<Instant, Reach>> lines = new HashMap<>();
  private final Map<Held, Reach> held = new HashMap<>();
  private final Map<ScheduleId, List<Instant>> handoffs = new HashMap<>();

  private record Key(PathId path, SeverityId severity) {}

  private record Held(Key key, Instant start) {}

  Reaches(Roster roster, Instant from, Instant to) {
    this.roster = roster;
    this.from = from;
    this.to = to;
  }

  /** Whom the path reaches from each of these starts on, up to the next of them. */
  NavigableMap<Instant, Reach> line(PathId path, SeverityId severity) {
    return lines.computeIfAbsent(new Key(path, severity), this::line);
  }

  /** Whom the path reaches when it starts at this instant, which may lie outside the span. */
  Reach at(PathId path, SeverityId severity, Instant start) {
    return held.computeIfAbsent(new Held(new Key(path, severity), start), this::walk);
  }

  private Reach walk(Held asked) {
    return Walk.through(roster, path(asked.key().path()), asked.key().severity(), asked.start());
  }

  private NavigableMap<Instant, Reach> line(Key key) {
    Path path = path(key.path());
    NavigableMap<Instant, Reach> line = new TreeMap<>();
    Reach last = null;
    for (Instant start : starts(path)) {
      Reach reach = Walk.through(roster, path, key.severity(), start);
      if (!reach.equals(last)) {
        line.put(start, reach);
        last = reach;
      }
    }
    return line;
  }

  /** The starts at which a step meets another shift than the start before. */
  private Set<Instant> starts(Path path) {
    Set<Instant> starts = new TreeSet<>(List.of(from));
    List<Duration> begins = new ArrayList<>();
    for (Step step : path.steps()) {
      // A step follows at once on steps that page nobody: it may begin when any of them would.
      begins.add(step.at());
      for (Target target : step.page()) {
        for (Instant change : changes(target, step.at())) {
          begins.forEach(begin -> starts.add(change.minus(begin)));
        }
      }
    }
    starts.removeIf(start -> start.isBefore(from) || !start.isBefore(to));
    return starts;
  }

  private List<Instant> changes(Target target, Duration after) {
    return target instanceof Target.OnSchedule on
        ? handoffs(on.schedule(), after)
        : roster.changes().ends(((Target.Named) target).person());
  }

  private List<Instant> handoffs(ScheduleId schedule, Duration after) {
    Instant end = to.plus(after);
    List<Instant> known = handoffs.computeIfAbsent(schedule, id -> new ArrayList<>());
    Instant at = known.isEmpty() ? from : known.get(known.size() - 1);
    while (at.isBefore(end)) {
      Optional<Shift> shift = roster.shift(schedule, at);
      if (shift.isEmpty() || !shift.get().until().isAfter(at)) {
        break;
      }
      at = shift.get().until();
      known.add(at);
    }
    return known;
  }

  private Path path(PathId id) {
    return Objects.requireNonNull(roster.matrix().paths().get(id), "the path exists");
  }
}
