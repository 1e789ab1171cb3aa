package nightbell.escalation;

import java.time.Duration;
import nightbell.matrix.Matrix;
import org.jspecify.annotations.Nullable;

/** Says which events an incident's state does not allow, and why. */
final class Refusing implements Event.Cases {
  private static final Duration LEAST = Duration.ofMinutes(30);
  private static final Duration MOST = Duration.ofHours(24);

  private final Matrix matrix;
  private final Incident incident;
  private @Nullable String why;

  Refusing(Matrix matrix, Incident incident) {
    this.matrix = matrix;
    this.incident = incident;
  }

  @Nullable String why() {
    return why;
  }

  @Override
  public void due() {}

  @Override
  public void fired(Event.Fired event) {}

  @Override
  public void cleared(Event.Cleared event) {}

  @Override
  public void pageFailed(Event.PageFailed event) {}

  @Override
  public void noticeFailed(Event.NoticeFailed event) {}

  @Override
  public void optedOut(Event.OptedOut event) {}

  @Override
  public void note(Event.Note event) {}

  @Override
  public void heard(Event.Heard event) {}

  @Override
  public void acknowledge(Event.Acknowledge event) {
    unresolved();
  }

  @Override
  public void escalate(Event.Escalate event) {
    unresolved();
  }

  @Override
  public void notMine(Event.NotMine event) {
    unresolved();
  }

  @Override
  public void handOver(Event.HandOver event) {
    unresolved();
    if (why != null || incident.isOfferedTo(event.to())) {
      return;
    }
    String to = Words.side(matrix, event.to());
    if (incident.lead() == event.to()) {
      why = "Incident " + incident.number() + " is with " + to + " already.";
    } else if (matrix.pathOf(event.to(), incident.ruling()).isEmpty()) {
      why = "The matrix has no path for " + to + ": nobody there would be paged.";
    }
  }

  @Override
  public void resolve(Event.Resolve event) {
    // Resolving what is resolved is the same click again: it changes nothing and is no mistake.
  }

  @Override
  public void snooze(Event.Snooze event) {
    unresolved();
    if (event.length().compareTo(LEAST) < 0 || event.length().compareTo(MOST) > 0) {
      why = "A snooze is between 30 minutes and 24 hours.";
    }
  }

  private void unresolved() {
    if (incident.isResolved()) {
      why = "Incident " + incident.number() + " is resolved.";
    }
  }
}
