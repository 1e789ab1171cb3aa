package nightbell.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.escalation.Incident;
import nightbell.escalation.PageId;
import nightbell.oncall.Channel;

/**
 * What became of a request to a carrier: recorded, and a failure hurries the path. What was
 * acknowledged while the request was under way is not tried again, and a call is hung up.
 *
 * @param again whether a page that the carrier could not take now may be tried again
 * @param said the message that it went in, maybe with others
 */
record SendOutcome(PageId page, Delivery delivery, boolean again, Said said)
    implements Command<Boolean> {

  /** The words that left, the incidents that they named, and when the request began. */
  record Said(String text, List<IncidentNumber> named, Instant at) {
    String numbers() {
      return named.stream().map(IncidentNumber::toString).collect(Collectors.joining(","));
    }
  }

  @Override
  public Boolean run(Work work) {
    return work.session().page(page).map(found -> record(work, found)).orElse(false);
  }

  @Override
  public boolean promises() {
    return false;
  }

  @Override
  public String words() {
    return "what became of page " + page;
  }

  private boolean record(Work work, Page page) {
    Incident incident = work.session().incident(page.incident()).orElseThrow();
    if (delivery instanceof Delivery.Accepted accepted) {
      accepted(work, incident, page, accepted.carrierId());
    } else if (delivery instanceof Delivery.Later later && again) {
      postponed(work, incident, page, later.error());
    } else {
      failed(work, incident, page, String.valueOf(delivery.error()));
    }
    return true;
  }

  private void accepted(Work work, Incident incident, Page page, String carrierId) {
    Page sent = PageChange.sent(page, carrierId, work.now());
    if (Needless.hungUp(work, incident, sent)) {
      return;
    }
    work.session().update(sent);
    // A report may have come before this answer, and has told it then.
    if (page.state() != PageState.SENT || said.named().size() > 1) {
      Map<String, String> data = Map.of("carrier-id", carrierId);
      String text = "the carrier took it" + how();
      work.tell(incident, entry(work, incident, Kind.PAGE_SENT, page, text).with(data));
    }
    named(work, page, said.numbers());
  }

  /** Texts under way at once end in any order: what began last is what the phone shows last. */
  private void named(Work work, Page page, String numbers) {
    if (page.kind().answerable() && page.channel() == Channel.SMS) {
      work.session().named(page.address(), numbers, said.at(), work.now());
    }
  }

  /** A text for several incidents has words that stand with none of its pages. */
  private String how() {
    return said.named().size() == 1 ? "." : " with others: \"" + said.text() + "\"";
  }

  private static void postponed(Work work, Incident incident, Page page, String error) {
    if (page.state() != PageState.SENDING) {
      return;
    }
    boolean wanted = incident.wants(page.kind(), page.run());
    work.session()
        .update(
            wanted
                ? PageChange.requeued(page, error)
                : PageChange.failed(page, PageState.CANCELLED, error, work.now()));
    String next = wanted ? "; tried again soon." : "; not tried again: it has no sense any more.";
    Entry told = entry(work, incident, Kind.PAGE_FAILED, page, error + next);
    work.tell(incident, told.with(Map.of("error", error, "again", String.valueOf(wanted))));
    Hurry.after(work, page, error);
  }

  private void failed(Work work, Incident incident, Page page, String error) {
    boolean unknown = delivery instanceof Delivery.Unknown;
    PageState state = unknown ? PageState.UNKNOWN : PageState.FAILED;
    if (!page.state().accepts(state)) {
      return;
    }
    work.session().update(PageChange.failed(page, state, error, work.now()));
    if (unknown) {
      // Nobody knows whether ALL would mean this text or the one before it.
      named(work, page, "");
      work.session().said(page.id(), said.text());
    }
    Kind kind = unknown ? Kind.PAGE_UNKNOWN : Kind.PAGE_FAILED;
    Entry told = entry(work, incident, kind, page, sentence(error));
    work.tell(incident, told.with(Map.of("error", error)));
    Unreached.remember(work, page, delivery.fault());
    Hurry.after(work, page, error, delivery.fault());
  }

  /** A carrier's words with a full stop. */
  static String sentence(String words) {
    return words.endsWith(".") ? words : words + ".";
  }

  static Entry entry(Work work, Incident incident, Kind kind, Page page, String text) {
    String to = work.name(incident, page);
    return new Entry(
        kind,
        Actor.NIGHTBELL,
        page.channel(),
        PageWords.channel(page.channel()) + " to " + to + ": " + text,
        Map.of(
            "page", page.id().value(),
            "person", page.person().value(),
            "attempt", String.valueOf(page.attempt())));
  }
}
