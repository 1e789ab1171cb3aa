package nightbell.engine;

import nightbell.audit.Kind;
import nightbell.escalation.Event;
import nightbell.escalation.Incident;

/** A carrier's report on a page: late, doubled or out of order, only what is news counts. */
record ReportPage(String token, Engine.PageReport report) implements Command<Boolean> {

  @Override
  public Boolean run(Work work) {
    return work.session()
        .pageByToken(LoadedMatrices.sha256(token))
        .map(page -> take(work, page))
        .orElse(false);
  }

  @Override
  public boolean promises() {
    return false;
  }

  private boolean take(Work work, Page page) {
    PageState state = report.state();
    boolean done = page.endedAt() != null && page.state() != PageState.UNKNOWN;
    if (done || !page.state().accepts(state)) {
      return true;
    }
    Incident incident = work.session().incident(page.incident()).orElseThrow();
    String error = report.error() == null ? state.wire() : report.error();
    switch (state) {
      case DELIVERED -> delivered(work, incident, page, Kind.PAGE_DELIVERED, "delivered.");
      case ANSWERED -> delivered(work, incident, page, Kind.PAGE_ANSWERED, "picked up.");
      case FAILED -> {
        work.session().update(PageChange.failed(page, state, error, work.now()));
        work.tell(incident, SendOutcome.entry(Kind.PAGE_FAILED, page, error));
        work.decide(incident, new Event.PageFailed(page.id(), error));
      }
      case CANCELLED -> work.session().update(PageChange.cancelled(page, work.now()));
      case QUEUED, SENDING, UNKNOWN, SENT -> {
        // The answer to the request itself tells this; a report of it is no news.
      }
    }
    return true;
  }

  private void delivered(Work work, Incident incident, Page page, Kind kind, String text) {
    work.session()
        .update(PageChange.delivered(page, report.state(), report.carrierId(), work.now()));
    work.tell(incident, SendOutcome.entry(kind, page, text));
  }
}
