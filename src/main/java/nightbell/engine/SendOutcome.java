package nightbell.engine;

import java.util.Map;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.escalation.Event;
import nightbell.escalation.Incident;
import nightbell.escalation.PageId;
import nightbell.escalation.State;
import nightbell.oncall.Channel;

/** What became of a request to a carrier: recorded, and a failure hurries the path. */
record SendOutcome(PageId page, Delivery delivery, boolean again) implements Command<Boolean> {

  @Override
  public Boolean run(Work work) {
    return work.session().page(page).map(found -> record(work, found)).orElse(false);
  }

  @Override
  public boolean promises() {
    return false;
  }

  private boolean record(Work work, Page page) {
    Incident incident = work.session().incident(page.incident()).orElseThrow();
    if (delivery instanceof Delivery.Accepted accepted) {
      accepted(work, incident, page, accepted.carrierId());
    } else if (delivery instanceof Delivery.Later later && again) {
      work.session().update(PageChange.requeued(page, later.error()));
      work.tell(incident, entry(Kind.PAGE_FAILED, page, later.error() + "; tried again soon."));
      hurry(work, page, later.error());
    } else {
      failed(work, incident, page);
    }
    return true;
  }

  private static void accepted(Work work, Incident incident, Page page, String carrierId) {
    Page sent = PageChange.sent(page, carrierId, work.now());
    boolean late = page.kind().answerable() && incident.state() != State.OPEN;
    if (late && page.channel() == Channel.VOICE && page.endedAt() == null) {
      // Acknowledged while the request was under way: the phone must not ring on.
      work.session().update(PageChange.cancelled(sent, work.now()));
      work.recall(sent);
      work.tell(incident, entry(Kind.PAGE_CANCELLED, page, "acknowledged meanwhile: hung up."));
      return;
    }
    work.session().update(sent);
    work.tell(incident, entry(Kind.PAGE_SENT, page, "the carrier took it."));
    if (page.kind().answerable() && page.channel() == Channel.SMS) {
      work.session().named(page.address(), page.incident().toString(), work.now());
    }
  }

  private void failed(Work work, Incident incident, Page page) {
    boolean unknown = delivery instanceof Delivery.Unknown;
    String error = error();
    PageState state = unknown ? PageState.UNKNOWN : PageState.FAILED;
    if (!page.state().accepts(state) && page.state() != PageState.SENDING) {
      return;
    }
    work.session().update(PageChange.failed(page, state, error, work.now()));
    work.tell(incident, entry(unknown ? Kind.PAGE_UNKNOWN : Kind.PAGE_FAILED, page, error));
    hurry(work, page, error);
  }

  private static void hurry(Work work, Page page, String error) {
    Incident now = work.session().incident(page.incident()).orElseThrow();
    work.decide(now, new Event.PageFailed(page.id(), error));
  }

  private String error() {
    if (delivery instanceof Delivery.Refused refused) {
      return refused.error();
    }
    if (delivery instanceof Delivery.Later later) {
      return later.error();
    }
    return delivery instanceof Delivery.Unknown unknown ? unknown.error() : "";
  }

  static Entry entry(Kind kind, Page page, String text) {
    return new Entry(
        kind,
        Actor.NIGHTBELL,
        page.channel(),
        PageWords.channel(page.channel()) + " to " + page.person() + ": " + text,
        Map.of("page", page.id().value(), "person", page.person().value()));
  }
}
