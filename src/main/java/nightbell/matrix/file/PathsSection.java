package nightbell.matrix.file;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nightbell.matrix.Exhausted;
import nightbell.matrix.Path;
import nightbell.matrix.PathId;
import nightbell.matrix.Step;
import nightbell.oncall.Channel;
import org.jspecify.annotations.Nullable;

/** Reads {@code paths:} and {@code exhausted:}. Each step comes later than the one before. */
final class PathsSection {
  private static final int MOST_ROUNDS = 100;

  private final Targets targets;

  PathsSection(Known known) {
    targets = new Targets(known);
  }

  Map<PathId, Path> paths(Value section) {
    Map<PathId, Path> paths = new LinkedHashMap<>();
    section
        .named("path")
        .forEach(
            (name, value) -> {
              PathId id = new PathId(name);
              paths.put(id, new Path(id, steps(name, value)));
            });
    return paths;
  }

  private List<Step> steps(String path, Value value) {
    List<Step> steps = new ArrayList<>();
    Duration last = null;
    for (Value item : value.items()) {
      String called = "step " + (steps.size() + 1) + " of path " + path;
      Entry entry =
          new Value(item.found(), called, "", item.node()).entry("at", "page", "by", "retry_every");
      Duration at = at(entry.need("at"), last);
      last = at == null ? last : at;
      steps.add(
          new Step(
              Value.or(at, Duration.ZERO),
              entry.need("page").list(targets),
              entry.need("by").list(Choice.CHANNEL),
              entry.maybe("retry_every").as(Durations::positive)));
    }
    return steps;
  }

  private static @Nullable Duration at(Value value, @Nullable Duration last) {
    Duration at = value.as(Durations::zeroOrMore);
    if (at != null && last != null && at.compareTo(last) <= 0) {
      String what = value.subject() + " is not later than the step before it";
      value.mistake("order", what, "write steps in order; \"at\" counts from the path's start");
    }
    return at;
  }

  Exhausted exhausted(Value section) {
    Entry entry = section.entry("rounds", "then", "by", "every");
    int rounds = entry.need("rounds").as(value -> Numbers.read(value, 0, MOST_ROUNDS), 0);
    List<Channel> by = entry.need("by").list(Choice.CHANNEL);
    Duration every = entry.need("every").as(Durations::positive, Duration.ZERO);
    return new Exhausted(rounds, entry.need("then").list(targets), by, every);
  }
}
