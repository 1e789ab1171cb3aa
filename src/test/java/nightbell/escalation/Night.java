package nightbell.escalation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import nightbell.alert.Alert;
import nightbell.alert.AlertState;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Actor;
import nightbell.audit.Kind;
import nightbell.matrix.Matrix;
import nightbell.matrix.Roster;
import nightbell.matrix.file.MatrixFile;
import nightbell.matrix.silence.Silence;
import nightbell.matrix.silence.Silences;
import nightbell.oncall.Changes;
import nightbell.oncall.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One incident on a settable clock: what happens to it, and the pages that come of it, in words.
 */
final class Night {
  /** Saturday 02:10 in Chicago; Tomas is primary of noc, Priya secondary. */
  static final Instant SATURDAY = Instant.parse("2026-11-21T08:10:00Z");

  static final Actor TOOL = new Actor("prometheus", null);

  final Matrix matrix;
  private final Changes changes;
  Escalation escalation;
  final List<String> pages = new ArrayList<>();
  final List<Decision> decisions = new ArrayList<>();
  Instant now;

  @SuppressWarnings("NullAway.Init") // every night begins with fires()
  Incident incident;

  private Night(Matrix matrix, Changes changes, Instant start) {
    this.matrix = matrix;
    this.changes = changes;
    this.escalation = new Escalation(matrix, new Roster(matrix, changes));
    this.now = start;
  }

  /** The sample matrix, with changes to its text. */
  static Night of(Instant start, UnaryOperator<String> change) {
    return new Night(read(change.apply(sample())), Changes.NONE, start);
  }

  /** Saturday's night with these overrides and absences. */
  static Night with(Changes changes, UnaryOperator<String> change) {
    return new Night(read(change.apply(sample())), changes, SATURDAY);
  }

  static Night of(Instant start) {
    return of(start, UnaryOperator.identity());
  }

  static String sample() {
    try (InputStream in = Night.class.getResourceAsStream("/sample-matrix.yml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Matrix read(String text) {
    MatrixFile.Result result = MatrixFile.read("sample-matrix.yml", text);
    if (result instanceof MatrixFile.Read read) {
      return read.matrix();
    }
    throw new AssertionError(result.toString());
  }

  /** From now on these silences stand, and no others. */
  Night silenced(Silence... silences) {
    escalation =
        new Escalation(matrix, new Roster(matrix, changes), new Silences(List.of(silences)));
    return this;
  }

  Night fires(String host, String severity) {
    return opens(alert(host, severity));
  }

  /** As {@link #fires}, by an alert that names its systems. */
  Night names(List<String> systems, String severity) {
    Alert alert =
        Alert.of(AlertState.FIRING, "DB down").id("x").systems(systems).severity(severity).build();
    return opens(alert);
  }

  private Night opens(Alert alert) {
    take(
        escalation.open(
            new IncidentNumber(412),
            new ClientId("harlow"),
            alert,
            1,
            matrix.rule(alert, now),
            TOOL,
            now));
    return this;
  }

  Night firesAgain(String host, @Nullable String severity) {
    Alert alert = alert(host, severity);
    return happens(new Event.Fired(alert, matrix.rule(alert, now), 1, TOOL));
  }

  Night clears() {
    return happens(new Event.Cleared(alert("x", "critical"), TOOL));
  }

  Night happens(Event event) {
    take(escalation.decide(incident, event, now));
    return this;
  }

  /** Goes to this long after the start of the incident, waking it whenever it asked to be woken. */
  Night until(Duration sinceOpening) {
    Instant to = incident.openedAt().plus(sinceOpening);
    while (incident.nextAt() != null && !incident.nextAt().isAfter(to)) {
      now = incident.nextAt();
      happens(new Event.Due());
    }
    now = to;
    return this;
  }

  /** Jumps there as a process that was down does: one wake-up for all that was missed. */
  Night sleptUntil(Duration sinceOpening) {
    now = incident.openedAt().plus(sinceOpening);
    return happens(new Event.Due());
  }

  Actor person(String id) {
    return new Actor(id, Objects.requireNonNull(matrix.people().get(new PersonId(id)), id).side());
  }

  Night acknowledges(String id) {
    return happens(new Event.Acknowledge(person(id), Via.SMS));
  }

  /** The newest page to this person on this channel cannot succeed. */
  Night fails(String person, String channel) {
    for (int i = decisions.size() - 1; i >= 0; i--) {
      for (PageOrder page : decisions.get(i).pages()) {
        if (page.person().id().value().equals(person)
            && page.channel().name().equalsIgnoreCase(channel)) {
          return happens(new Event.PageFailed(page.id(), "busy"));
        }
      }
    }
    throw new AssertionError("no page to " + person + " by " + channel);
  }

  /** What was ordered since this was last asked, like {@code 60 page voice tomas}. */
  List<String> news() {
    List<String> news = List.copyOf(pages);
    pages.clear();
    return news;
  }

  List<Kind> kinds() {
    return decisions.stream().flatMap(d -> d.entries().stream()).map(e -> e.kind()).toList();
  }

  private void take(Decision decision) {
    decisions.add(decision);
    incident = decision.incident();
    long offset = Duration.between(incident.openedAt(), now).toSeconds();
    for (PageOrder page : decision.pages()) {
      pages.add(
          (offset + " " + page.kind() + " " + page.channel() + " " + page.person().id())
              .toLowerCase(Locale.ROOT));
    }
  }

  private static Alert alert(String host, @Nullable String severity) {
    return Alert.of(AlertState.FIRING, "DB down").id("x").host(host).severity(severity).build();
  }
}
