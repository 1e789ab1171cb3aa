package nightbell.store;

import nightbell.escalation.Incident;

/** Counts an incident's changes. A repeat that changes nothing else is none. */
final class Versions {
  private Versions() {}

  /** The same incident with its version one higher. */
  static Incident raised(Incident incident) {
    return copy(incident, incident.repeats(), incident.version() + 1);
  }

  /** The same incident with no fewer repeats than these. */
  static Incident counted(Incident incident, int repeats) {
    return repeats <= incident.repeats() ? incident : copy(incident, repeats, incident.version());
  }

  /** Whether these are one incident, reported again between the two and else the same. */
  static boolean onlyRepeats(Incident before, Incident after) {
    return before.repeats() < after.repeats()
        && copy(after, before.repeats(), after.version()).equals(before);
  }

  private static Incident copy(Incident incident, int repeats, long version) {
    return new Incident(
        incident.number(),
        incident.client(),
        incident.key(),
        incident.alert(),
        incident.matrixVersion(),
        incident.ruling(),
        incident.lead(),
        incident.leadUntil(),
        incident.state(),
        incident.openedAt(),
        incident.acknowledged(),
        incident.resolved(),
        incident.breachAt(),
        incident.breached(),
        incident.unanswered(),
        repeats,
        incident.flaps(),
        incident.runs(),
        incident.check(),
        incident.handing(),
        incident.escalated(),
        incident.pages(),
        incident.told(),
        incident.silenced(),
        incident.ringsSince(),
        incident.group(),
        incident.nextAt(),
        version);
  }
}
