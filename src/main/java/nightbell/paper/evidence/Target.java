package nightbell.paper.evidence;

import java.time.Instant;
import java.util.Locale;
import nightbell.audit.Written;
import nightbell.escalation.Incident;
import nightbell.escalation.State;
import nightbell.matrix.Ruling.Paging;

/** What became of the time to respond that was promised for an incident. */
enum Target {
  MET,
  MISSED,
  /** Over before the time to respond was, without anybody's answer. */
  CLOSED_IN_TIME,
  SILENCED,
  /** By its severity nobody is paged. */
  NEVER_PAGED,
  /** The time to respond is not over. */
  RUNNING;

  static Target of(Incident incident, Story story, Instant now) {
    if (incident.breached()) {
      return MISSED;
    }
    Instant by = incident.ruling().respondBy();
    Written first = story.acknowledged();
    Instant acknowledged = first == null ? null : Times.read(first.at());
    if (acknowledged != null) {
      return acknowledged.isAfter(by) && !moved(incident) ? MISSED : MET;
    }
    if (incident.ruling().page() == Paging.NEVER) {
      return NEVER_PAGED;
    }
    if (incident.silenced() != null) {
      return SILENCED;
    }
    return unanswered(incident, by, now);
  }

  /** An alert that comes back, or a silence that ends, begins a new time to respond. */
  private static boolean moved(Incident incident) {
    Instant rings = incident.ringsSince();
    return incident.flaps().count() > 0 || (rings != null && rings.isAfter(incident.openedAt()));
  }

  private static Target unanswered(Incident incident, Instant by, Instant now) {
    if (incident.state() == State.RESOLVED) {
      Instant over = incident.resolved() == null ? null : incident.resolved().at();
      return over == null || !over.isAfter(by) ? CLOSED_IN_TIME : MISSED;
    }
    return now.isAfter(by) ? MISSED : RUNNING;
  }

  String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
