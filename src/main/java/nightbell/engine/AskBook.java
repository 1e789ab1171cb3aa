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
  void failed(Ask ask, String error) {
    end(ask, State.FAILED, Kind.ASK_FAILED, error, error);
    undelivered(ask.channel(), ask.address(), error);
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
    } else {
      String error = ask.error();
      failed(ask, error == null ? "it could not be sent in time" : error);
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
    if (channel == Channel.SMS) {
      session.asks().takesTexts(address);
    }
  }

  /**
   * A message did not arrive. That a number is a landline is known by the words that carriers'
   * codes have here.
   */
  void undelivered(Channel channel, String address, String error) {
    boolean landline = error.contains("landline") || error.contains("not a mobile number");
    if (channel == Channel.SMS && landline) {
      session.asks().textless(new Asks.Textless(address, "is a landline", now));
    }
  }

  private void end(Ask ask, State state, Kind kind, @Nullable String error, String text) {
    Ask done = AskChange.ended(ask, state, error, now);
    session.asks().update(done);
    session.append(now, ask.client(), null, AskEntries.of(kind, done, text));
  }
}
