package nightbell.engine;

import nightbell.audit.Kind;
import nightbell.escalation.Incident;
import nightbell.oncall.Channel;

/** Calls that were acknowledged while their request was under way: the phone must not ring on. */
final class Needless {
  private Needless() {}

  /** Hangs up and records it if this call, which the carrier has, has lost its sense. */
  static boolean hungUp(Work work, Incident incident, Page page) {
    if (page.channel() != Channel.VOICE
        || page.carrierId() == null
        || page.endedAt() != null
        || incident.wants(page.kind(), page.run())) {
      return false;
    }
    work.session().update(PageChange.cancelled(page, work.now()));
    work.recall(page);
    work.tell(
        incident,
        SendOutcome.entry(
            work, incident, Kind.PAGE_CANCELLED, page, "acknowledged meanwhile: hung up."));
    return true;
  }
}
