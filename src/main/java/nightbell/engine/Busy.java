package nightbell.engine;

import java.time.Duration;
import java.time.Instant;
import nightbell.engine.Ask.Purpose;
import nightbell.escalation.Incident;
import nightbell.escalation.Mark;

/**
 * Whether a person has better to do than to answer a question: an incident that they were paged for
 * here lately waits or is theirs. A number is confirmed all the same, since its code says so.
 */
record Busy(Store.Session session, Instant now) {
  private static final Duration LATELY = Duration.ofHours(24);

  boolean is(Ask ask) {
    return ask.state() == Ask.State.QUEUED
        && ask.purpose() != Purpose.CONTACT
        && session.pagedTo(ask.address(), now).stream()
            .filter(page -> page.person().equals(ask.person()))
            .filter(page -> page.queuedAt().isAfter(now.minus(LATELY)))
            .anyMatch(page -> isLive(session.incident(page.incident()).orElseThrow(), ask));
  }

  private static boolean isLive(Incident incident, Ask ask) {
    Mark taken = incident.acknowledged();
    return !incident.isResolved()
        && (taken == null || taken.by().name().equals(ask.person().value()));
  }
}
