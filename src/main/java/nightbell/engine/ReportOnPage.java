package nightbell.engine;

import nightbell.engine.Engine.PageReport;
import nightbell.escalation.PageId;

/** A report on a page that is known by its id: a mail that came back, or arrived. */
record ReportOnPage(PageId id, PageReport report) implements Command<Boolean> {

  @Override
  public Boolean run(Work work) {
    return work.session().page(id).map(page -> ReportPage.take(work, page, report)).orElse(false);
  }

  @Override
  public boolean promises() {
    return true;
  }

  @Override
  public String words() {
    return "a report on page " + id + ": " + report.state();
  }
}
