package nightbell.matrix.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nightbell.matrix.Path;
import nightbell.matrix.Roster;
import nightbell.matrix.SeverityId;
import nightbell.matrix.Step;
import nightbell.matrix.Target;
import nightbell.matrix.Wording;
import nightbell.oncall.Person;
import nightbell.oncall.Way;
import org.jspecify.annotations.Nullable;

/**
 * Goes once through a path as an incident does that nobody answers: each step resolves its people
 * when it begins, and one that can page nobody gives way to the next at once.
 */
final class Walk {
  private final Roster roster;
  private final Path path;
  private final SeverityId severity;
  private final Instant start;
  private final Set<Person> reached = new LinkedHashSet<>();
  private final Set<String> missed = new LinkedHashSet<>();
  private Duration first = Duration.ZERO;
  private Duration now;

  private Walk(Roster roster, Path path, SeverityId severity, Instant start) {
    this.roster = roster;
    this.path = path;
    this.severity = severity;
    this.start = start;
    this.now = path.steps().get(0).at();
  }

  static Reach through(Roster roster, Path path, SeverityId severity, Instant start) {
    return new Walk(roster, path, severity, start).reach();
  }

  private Reach reach() {
    boolean empty = false;
    for (Step step : path.steps()) {
      if (!empty && step.at().compareTo(now) > 0) {
        now = step.at();
      }
      empty = !page(step);
    }
    return switch (reached.size()) {
      case 0 -> new Reach(0, null, first, now, Wording.list(missed));
      case 1 -> {
        Person only = reached.iterator().next();
        yield new Reach(1, only.id(), first, now, only.name());
      }
      default -> new Reach(2, null, first, now, "");
    };
  }

  /** Whether this step pages anybody. */
  private boolean page(Step step) {
    List<Person> people = roster.people(step.page(), start.plus(now));
    boolean paged = false;
    for (Person person : people) {
      Duration after = firstWay(person, step);
      if (after == null) {
        missed.add(person.name() + " has no " + channels(step));
      } else {
        boolean sooner = reached.isEmpty() || first.compareTo(now.plus(after)) > 0;
        first = sooner ? now.plus(after) : first;
        reached.add(person);
        paged = true;
      }
    }
    if (people.isEmpty()) {
      step.page().forEach(target -> missed.add(nobody(target)));
    }
    return paged;
  }

  /** From the step's beginning to the person's first page, or null where there is none. */
  private @Nullable Duration firstWay(Person person, Step step) {
    List<Way> own = person.ways(severity.value()).orElse(List.of());
    if (!own.isEmpty()) {
      return own.get(0).after();
    }
    boolean has = step.by().stream().anyMatch(channel -> person.address(channel) != null);
    return has ? Duration.ZERO : null;
  }

  private static String nobody(Target target) {
    return target instanceof Target.OnSchedule on
        ? "nobody stands " + (on.secondary() ? "second " : "") + "on schedule " + on.schedule()
        : ((Target.Named) target).person() + " is away";
  }

  private static String channels(Step step) {
    return step.by().stream()
        .map(channel -> channel.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" or "));
  }
}
