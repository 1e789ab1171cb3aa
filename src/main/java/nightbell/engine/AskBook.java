package nightbell.engine;

import java.time.Duration;
import java.time.Instant;
import nightbell.audit.Actor;
import nightbell.audit.Kind;
import nightbell.engine.Ask.State;
import nightbell.oncall.Channel;
import nightbell.oncall.PersonId;
import org.jspecify.annotations.Nullable;

/** Writes what becomes of questions and contacts, with its entries, inside one transaction. */
final class AskBook {
  private final Store.Session session;
  private final Instant now;

  AskBook(Store.Session session, Instant now) {
    this.session = session;
    this.now = now;
  }

  void sent(Ask ask, @Nullable String carrierId, @Nullable String error) {
    session.asks().update(AskChange.sent(ask, carrierId, error, now));
  }

  void postponed(Ask ask, String error, Duration pause) {
    session.asks().update(AskChange.postponed(ask, error, now.plus(pause)));
  }

  /** It did not reach the person, for this reason. */
  void failed(Ask ask, String error, Fault fault) {
    end(ask, State.FAILED, Kind.ASK_FAILED, error, error);
    Unreached.remember(
        session,
        new NumberFault(ask.address(), ask.channel(), fault, ask.client(), ask.person(), now));
  }

  /** It reached them, or may have, and they did not answer. */
  void unanswered(Ask ask, @Nullable String error) {
    String why = error == null ? "not answered." : "not answered: " + error + ".";
    end(ask, State.UNANSWERED, Kind.ASK_UNANSWERED, error, why);
  }

  /** Its time is over. */
  void tooLate(Ask ask) {
    if (ask.state() == State.SENT) {
      unanswered(ask, ask.error());
    } else if (ask.attempt() == 0 && ask.error() != null) {
      // Put off for too long, which says nothing about the number.
      end(ask, State.FAILED, Kind.ASK_FAILED, ask.error(), ask.error());
    } else {
      String error = ask.error();
      failed(ask, error == null ? "it could not be sent in time" : error, Fault.OTHER);
    }
  }

  /** The person answered; gives the question as it is then. */
  Ask answered(Ask ask, Channel by) {
    Ask done = AskChange.ended(ask, State.ANSWERED, null, now);
    session.asks().update(done);
    String late = now.isBefore(ask.until()) ? "" : ", late";
    Actor person = new Actor(ask.person().value(), ask.side());
    session.append(
        now,
        ask.client(),
        null,
        AskEntries.by(person, Kind.ASK_ANSWERED, done, "answered" + late + "."));
    confirmed(ask.person(), by, ask.address(), "answered " + AskWords.name(ask));
    return done;
  }

  /** A number or address did what it is for. */
  void confirmed(PersonId person, Channel channel, String address, String how) {
    session.asks().confirm(new Asks.Contact(person, channel, address, now, how));
    session.reached(address, channel);
  }

  private void end(Ask ask, State state, Kind kind, @Nullable String error, String text) {
    Ask done = AskChange.ended(ask, state, error, now);
    session.asks().update(done);
    session.append(now, ask.client(), null, AskEntries.of(kind, done, text));
  }
}
