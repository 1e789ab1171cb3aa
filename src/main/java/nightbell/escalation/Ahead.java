package nightbell.escalation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nightbell.matrix.Matrix;
import nightbell.matrix.Path;
import nightbell.oncall.Channel;
import nightbell.oncall.Person;
import nightbell.oncall.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What an incident does next by itself, and when: the page, step or turn that is due first. On
 * record with each decision, it says afterwards what a silence was waiting for.
 *
 * @param what words that follow "next:", for example {@code a call to Dana Ruiz}
 */
public record Ahead(Instant at, String what) {
  /** Where an entry carries the instant, in UTC. */
  public static final String AT = "next";

  /** Where an entry carries the words. */
  public static final String WHAT = "then";

  /** What comes next for an incident as it was decided; empty once it is over. */
  public static Optional<Ahead> of(Incident incident, Matrix matrix) {
    Search search = new Search(incident, matrix);
    switch (incident.state()) {
      case HELD -> search.add(incident.ruling().heldUntil(), "its path starts");
      case SILENCED -> search.silence();
      case OPEN -> search.open();
      case ACKNOWLEDGED -> search.acknowledged();
      case RESOLVED -> {
        return Optional.empty();
      }
    }
    search.add(incident.flaps().quietUntil(), "it is over if it stays quiet");
    return Optional.ofNullable(search.first);
  }

  /** The same, as an entry carries it. */
  public Map<String, String> values() {
    return Map.of(AT, at.toString(), WHAT, what);
  }

  /** Finds what is first; of two at one instant the one that was added first. */
  private static final class Search {
    private final Incident incident;
    private final Matrix matrix;
    private @Nullable Ahead first;

    Search(Incident incident, Matrix matrix) {
      this.incident = incident;
      this.matrix = matrix;
    }

    void add(@Nullable Instant at, String what) {
      Ahead before = first;
      if (at != null && (before == null || at.isBefore(before.at()))) {
        first = new Ahead(at, what);
      }
    }

    void silence() {
      Incident.Silenced silenced = incident.silenced();
      add(silenced == null ? null : silenced.until(), "the silence is over");
    }

    void open() {
      incident.runs().forEach(this::run);
      handing();
      add(incident.breachAt(), "the response time is over");
      add(incident.leadUntil(), "the lead goes to the other side");
    }

    void acknowledged() {
      if (incident.handing() != null) {
        incident.runs().forEach(this::run);
        handing();
      } else if (incident.check() != null) {
        add(
            incident.check().at(),
            incident.check().snoozed()
                ? "the snooze is over"
                : "a question whether it is still theirs");
      }
    }

    private void handing() {
      Incident.Handing handing = incident.handing();
      add(handing == null ? null : handing.until(), "a hand-over that nobody accepted returns");
    }

    private void run(PathRun run) {
      for (PathRun.Planned page : run.planned()) {
        String one = page.retry() ? "another " : "a ";
        add(page.due(), one + way(page.channel()) + " to " + name(page.person()));
      }
      add(run.nextAt(), turn(run));
    }

    private String turn(PathRun run) {
      Path path = matrix.paths().get(run.path());
      int steps = path == null ? 0 : path.steps().size();
      int rounds = 1 + matrix.exhausted().rounds();
      if (run.round() > rounds) {
        return "everybody who is named for a path that ran out";
      }
      String of = " of path " + run.path();
      if (run.step() + 1 < steps) {
        return "step " + (run.step() + 2) + of + (run.round() == 1 ? "" : ", round " + run.round());
      }
      return run.round() < rounds
          ? "round " + (run.round() + 1) + of
          : "what the matrix says for a path that ran out";
    }

    private String name(PersonId id) {
      Person person = matrix.people().get(id);
      return person == null ? id.value() : person.name();
    }

    private static String way(Channel channel) {
      return switch (channel) {
        case SMS -> "text";
        case VOICE -> "call";
        case EMAIL -> "mail";
      };
    }
  }
}
