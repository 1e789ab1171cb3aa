package nightbell.escalation.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nightbell.audit.Kind;
import nightbell.escalation.Decision;
import nightbell.escalation.Incident;
import nightbell.escalation.PageKind;
import nightbell.escalation.PageOrder;
import nightbell.escalation.PathRun;
import nightbell.escalation.State;
import nightbell.matrix.Matrix;
import nightbell.matrix.PageRule;
import nightbell.matrix.Path;
import nightbell.matrix.Severity;
import nightbell.oncall.Channel;
import org.jspecify.annotations.Nullable;

/**
 * Watches one incident for what must never happen: an open one without a next deadline, silence
 * that is too long, a page after the acknowledgement (but to the side that it is offered to), a
 * page for nothing, or twice for one step.
 */
final class Watch {
  /** What sets an acknowledged incident's path going again. */
  private static final Set<Kind> STARTS =
      Set.of(
          Kind.PATH_STARTED,
          Kind.PATH_RESTARTED,
          Kind.REOPENED,
          Kind.RERULED,
          Kind.ESCALATED,
          Kind.NOT_MINE);

  /** What counts as an attempt where no page can go out. */
  private static final Set<Kind> ATTEMPTS =
      Set.of(Kind.NOBODY_ON_CALL, Kind.NOT_REACHABLE, Kind.PATH_STARTED);

  private final Matrix matrix;
  private final LongestWait waits;
  private final Map<String, Integer> paged = new HashMap<>();
  private boolean quiet;
  private @Nullable Instant silentSince;
  private Duration longest = Duration.ZERO;

  Watch(Matrix matrix, LongestWait waits) {
    this.matrix = matrix;
    this.waits = waits;
  }

  /**
   * Looks at a decision at this instant.
   *
   * @param awake whether it did all that was due: then what comes next is in the future; after
   *     other events it may be due at this very instant
   * @param tell hears each thing that is wrong
   */
  void see(Decision decision, boolean awake, Instant now, Consumer<String> tell) {
    Incident incident = decision.incident();
    silence(now, tell);
    Set<Kind> kinds =
        decision.entries().stream().map(entry -> entry.kind()).collect(Collectors.toSet());
    if (kinds.contains(Kind.PATH_STARTED)) {
      paged.clear();
    }
    boolean starts = kinds.stream().anyMatch(STARTS::contains);
    quiet &= !starts;
    for (PageOrder page : decision.pages()) {
      page(page, incident, tell);
    }
    quiet |= incident.state() == State.ACKNOWLEDGED || incident.isResolved();
    deadline(awake, now, incident, tell);
    boolean attempt =
        decision.pages().stream().anyMatch(page -> page.kind() == PageKind.PAGE)
            || kinds.stream().anyMatch(ATTEMPTS::contains);
    if (incident.state() != State.OPEN || !alwaysPages(incident)) {
      silentSince = null;
    } else if (attempt || silentSince == null) {
      silentSince = now;
    }
    longest = silentSince == null ? Duration.ZERO : waits.of(incident);
  }

  /** Looks at an incident when nothing happened, at the end of all. */
  void silence(Instant now, Consumer<String> tell) {
    Instant since = silentSince;
    if (since == null) {
      return;
    }
    Duration silent = Duration.between(since, now);
    if (silent.compareTo(longest) > 0) {
      tell.accept("open and silent for " + silent.toSeconds() + " s, longer than its longest wait");
    }
  }

  private static void deadline(
      boolean awake, Instant now, Incident incident, Consumer<String> tell) {
    Instant next = incident.nextAt();
    boolean comes = next != null && (awake ? next.isAfter(now) : !next.isBefore(now));
    if (incident.state() == State.OPEN && !comes) {
      tell.accept("open, but its next deadline is " + next);
    }
  }

  private void page(PageOrder page, Incident incident, Consumer<String> tell) {
    if (!incident.wants(page.kind(), page.run())) {
      tell.accept("page " + page.id() + " has no sense: the incident is " + incident.state());
    }
    if (page.kind() != PageKind.PAGE) {
      return;
    }
    // A side that it was handed to is asked on, even where the giving side acknowledged meanwhile.
    if (quiet && !incident.isOfferedTo(page.run())) {
      tell.accept("page " + page.id() + " after the acknowledgement");
    }
    String place =
        page.run()
            + " "
            + page.round()
            + " "
            + page.step()
            + " "
            + page.person().id()
            + " "
            + page.channel();
    if (paged.merge(place, 1, Integer::sum) > 1 && !mayRepeat(page, incident)) {
      tell.accept("page " + page.id() + " comes twice for one step: " + place);
    }
  }

  /** A step with {@code retry_every} repeats the first channel by which the person has anything. */
  private boolean mayRepeat(PageOrder page, Incident incident) {
    for (PathRun run : incident.runs()) {
      Path path = Objects.requireNonNull(matrix.paths().get(run.path()), "path");
      if (run.side() == page.run() && page.step() < path.steps().size()) {
        var step = path.steps().get(page.step());
        Channel first =
            step.by().stream()
                .filter(channel -> page.person().address(channel) != null)
                .findFirst()
                .orElse(null);
        return step.retryEvery() != null && first == page.channel();
      }
    }
    return false;
  }

  private boolean alwaysPages(Incident incident) {
    return matrix.severities().stream()
        .filter(severity -> severity.id().equals(incident.ruling().severity()))
        .map(Severity::page)
        .anyMatch(rule -> rule == PageRule.ALWAYS);
  }
}
