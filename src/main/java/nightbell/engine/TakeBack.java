package nightbell.engine;

import java.util.Map;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.escalation.Incident;
import nightbell.escalation.PageId;

/**
 * A page whose sending was begun and never ended, by a process that died: it may have gone out or
 * not, and twice is better than never. One that has lost its sense meanwhile is not sent again.
 *
 * @param attempt the attempt that never ended; if another has begun since, nothing is done
 */
record TakeBack(PageId page, int attempt) implements Command<Boolean> {

  @Override
  public Boolean run(Work work) {
    return work.session()
        .page(page)
        .filter(found -> found.state() == PageState.SENDING && found.attempt() == attempt)
        .map(found -> takeBack(work, found))
        .orElse(false);
  }

  @Override
  public boolean promises() {
    return false;
  }

  @Override
  public String words() {
    return "page " + page + ", which was left half sent";
  }

  private static boolean takeBack(Work work, Page page) {
    Incident incident = work.session().incident(page.incident()).orElseThrow();
    boolean wanted = incident.wants(page.kind(), page.run());
    Page next =
        wanted ? PageChange.requeued(page, page.error()) : PageChange.cancelled(page, work.now());
    work.session().update(next);
    // Raises the version: an acknowledgement on another node at this moment must see this page.
    work.session().update(incident);
    String text =
        PageWords.channel(page.channel())
            + " to "
            + work.name(incident, page)
            + ": left half sent, "
            + (wanted ? "sent again." : "not sent again, since it has no sense any more.");
    Kind kind = wanted ? Kind.PAGE_RESENT : Kind.PAGE_CANCELLED;
    Map<String, String> data = Map.of("page", page.id().value(), "person", page.person().value());
    work.tell(incident, new Entry(kind, Actor.NIGHTBELL, page.channel(), text, data));
    if (wanted) {
      work.send(next);
    }
    return true;
  }
}
