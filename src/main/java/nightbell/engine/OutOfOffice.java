package nightbell.engine;

import java.util.Map;
import java.util.Optional;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.engine.Engine.PageReport;
import nightbell.escalation.Incident;
import nightbell.escalation.PageId;
import nightbell.oncall.Channel;

/**
 * An out-of-office answer: mail's voicemail. The page counts as not reached, and that the person
 * may be away goes on record. It takes nobody off any schedule: a machine wrote it, in free words,
 * and a mail's sender is easily forged.
 */
record OutOfOffice(String name, PageId id, String from, String said)
    implements Command<Optional<Page>> {
  private static final int SHOWN = 300;

  @Override
  public Optional<Page> run(Work work) {
    Optional<Page> page = work.session().page(id).filter(paged -> TakeMail.isFrom(paged, from));
    if (work.session().answered(name).isEmpty()) {
      page.ifPresent(found -> take(work, found));
      work.session().answer(name, "", work.now());
    }
    return page;
  }

  @Override
  public boolean promises() {
    return true;
  }

  @Override
  public String words() {
    return "an out-of-office answer to page " + id;
  }

  private void take(Work work, Page page) {
    Incident incident = work.session().incident(page.incident()).orElseThrow();
    String shown = said.length() > SHOWN ? said.substring(0, SHOWN) + "…" : said;
    work.tell(
        incident,
        new Entry(
            Kind.MAY_BE_AWAY,
            new Actor(page.person().value(), page.side()),
            Channel.EMAIL,
            page.person() + " may be away, says an automatic answer: \"" + shown + "\"",
            Map.of("page", page.id().value(), "person", page.person().value())));
    PageReport unread = new PageReport(PageState.FAILED, null, "out of office, so not read");
    ReportPage.take(work, page, unread);
  }
}
