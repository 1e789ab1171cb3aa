package nightbell.engine;

import nightbell.escalation.Event;
import nightbell.escalation.Incident;
import nightbell.escalation.PageKind;

/** What follows at once from a page that cannot be counted on. */
final class Hurry {
  private Hurry() {}

  /**
   * Tells the incident; to be called for each failure, the page as it was before. For a page of a
   * path the incident knows what failed already. For other messages the page does: one that had an
   * error before has its successor. In any case the incident's version rises, so that what is
   * decided elsewhere at this moment is decided again and sees the page as it is now.
   */
  static void after(Work work, Page page, String error) {
    after(work, page, error, Fault.OTHER);
  }

  /** As above; where no carrier works, who has a mail address is mailed. */
  static void after(Work work, Page page, String error, Fault fault) {
    Incident incident = work.session().incident(page.incident()).orElseThrow();
    if (page.kind() == PageKind.PAGE) {
      work.decide(incident, new Event.PageFailed(page.id(), error, fault == Fault.DOWN));
    } else if (page.error() == null) {
      work.decide(incident, new Event.NoticeFailed(page.kind(), page.person(), page.channel()));
    } else {
      work.session().update(incident);
    }
  }
}
