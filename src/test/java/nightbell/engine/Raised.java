package nightbell.engine;

import nightbell.escalation.Incident;

/** The same incident with its version one higher, as a store writes it. */
final class Raised {
  private Raised() {}

  static Incident of(Incident incident) {
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
        incident.repeats(),
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
        incident.version() + 1);
  }
}
