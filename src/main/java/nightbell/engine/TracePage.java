package nightbell.engine;

import nightbell.engine.Engine.PageReport;
import nightbell.escalation.PageId;

/** What a carrier said of a page when it was asked: the same as if it had reported it. */
record TracePage(PageId page, PageReport report) implements Command<Boolean> {

  @Override
  public Boolean run(Work work) {
    return work.session()
        .page(page)
        .map(found -> ReportPage.take(work, found, report))
        .orElse(false);
  }

  @Override
  public boolean promises() {
    return false;
  }

  @Override
  public String words() {
    return "what the carrier says of page " + page + ": " + report.state();
  }
}
