package nightbell.engine;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nightbell.audit.Kind;
import nightbell.escalation.Incident;
import nightbell.oncall.Channel;

/**
 * A carrier's report on a page: late, doubled, out of order, or before the answer to the request
 * itself; only what is news counts. Pages that went in one text move on together.
 */
record ReportPage(String token, Engine.PageReport report) implements Command<Boolean> {

  @Override
  public Boolean run(Work work) {
    String hash = LoadedMatrices.sha256(token);
    List<Page> pages = work.session().pagesByToken(hash);
    pages.stream().filter(page -> counts(hash, page)).forEach(page -> take(work, page, report));
    return !pages.isEmpty() || asked(work).orElse(false);
  }

  /** Of an attempt before this one only good news counts: this one may still come through. */
  private boolean counts(String hash, Page page) {
    PageState state = report.state();
    return hash.equals(page.tokenHash())
        || state == PageState.DELIVERED
        || state == PageState.ANSWERED;
  }

  @Override
  public boolean promises() {
    return false;
  }

  @Override
  public String words() {
    return "a carrier's report: " + report.state();
  }

  private Optional<Boolean> asked(Work work) {
    return work.session()
        .asks()
        .byToken(LoadedMatrices.sha256(token))
        .map(ask -> ReportAsk.take(work, ask, report));
  }

  /** Takes a report on this page; always true. */
  static boolean take(Work work, Page page, Engine.PageReport report) {
    PageState state = report.state();
    boolean done = page.endedAt() != null && page.state() != PageState.UNKNOWN;
    if (done || !page.state().accepts(state)) {
      return true;
    }
    Incident incident = work.session().incident(page.incident()).orElseThrow();
    String error = report.error() == null ? state.wire() : report.error();
    switch (state) {
      case SENT -> sent(work, incident, page, report);
      case DELIVERED -> {
        delivered(work, incident, page, report);
        work.session().reached(page.address(), page.channel());
        optedIn(work, page);
      }
      case ANSWERED -> delivered(work, incident, page, report);
      case FAILED -> {
        work.session().update(PageChange.failed(page, state, error, work.now()));
        tell(work, incident, Kind.PAGE_FAILED, page, SendOutcome.sentence(error), report);
        Unreached.remember(work, page, report.fault());
        Hurry.after(work, page, error);
      }
      case CANCELLED -> {
        work.session().update(PageChange.cancelled(page, work.now()));
        String text = "the carrier says that it was cancelled.";
        work.tell(incident, SendOutcome.entry(work, incident, Kind.PAGE_CANCELLED, page, text));
      }
      case QUEUED, SENDING, UNKNOWN -> {
        // Only the answer to the request itself tells these.
      }
    }
    return true;
  }

  /** Whom a text reached that was sent after their STOP takes texts again. */
  private static void optedIn(Work work, Page page) {
    Instant sent = page.sentAt();
    if (page.channel() == Channel.SMS && sent != null) {
      work.session().optInBefore(page.address(), sent);
    }
  }

  /** The carrier has it, and its name for it: without that a ringing call cannot be hung up. */
  private static void sent(Work work, Incident incident, Page page, Engine.PageReport report) {
    String carrierId = report.carrierId();
    if (carrierId == null) {
      return;
    }
    Page sent = PageChange.sent(page, carrierId, work.now());
    if (Needless.hungUp(work, incident, sent)) {
      return;
    }
    work.session().update(sent);
    String text =
        page.state() == PageState.UNKNOWN ? "the carrier has it after all." : "the carrier has it.";
    tell(work, incident, Kind.PAGE_SENT, page, text, report);
  }

  private static void delivered(Work work, Incident incident, Page page, Engine.PageReport report) {
    work.session()
        .update(PageChange.delivered(page, report.state(), report.carrierId(), work.now()));
    boolean answered = report.state() == PageState.ANSWERED;
    Kind kind = answered ? Kind.PAGE_ANSWERED : Kind.PAGE_DELIVERED;
    String text = answered ? "picked up." : "delivered.";
    tell(work, incident, kind, page, text, report);
  }

  /** What the carrier told stands beside the words. */
  private static void tell(
      Work work, Incident incident, Kind kind, Page page, String text, Engine.PageReport report) {
    Map<String, String> data = new HashMap<>(report.told());
    if (kind == Kind.PAGE_FAILED) {
      data.put("error", report.error() == null ? report.state().wire() : report.error());
    }
    work.tell(incident, SendOutcome.entry(work, incident, kind, page, text).with(data));
  }
}
