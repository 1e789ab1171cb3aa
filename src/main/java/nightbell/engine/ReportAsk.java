package nightbell.engine;

import nightbell.engine.Ask.State;
import nightbell.engine.Engine.PageReport;
import nightbell.oncall.Channel;

/** A carrier's report on a question; only what is news counts. */
final class ReportAsk {
  private ReportAsk() {}

  static boolean take(Work work, Ask ask, PageReport report) {
    AskBook book = new AskBook(work.session(), work.now());
    boolean waits = ask.state() == State.SENDING || ask.state() == State.SENT;
    if (waits && report.state() == PageState.SENT) {
      book.sent(ask, report.carrierId(), null);
    } else if (waits && report.state() == PageState.FAILED) {
      String error = report.error() == null ? "it failed" : report.error();
      // A call that ended without a key was not answered, whoever picked up.
      if (ask.channel() == Channel.VOICE) {
        book.unanswered(ask, error);
      } else {
        book.failed(ask, error, report.fault());
      }
    }
    return true;
  }
}
