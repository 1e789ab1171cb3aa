package nightbell.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nightbell.engine.Ask.State;
import nightbell.oncall.Channel;
import nightbell.reply.Open;
import nightbell.reply.Questions;
import nightbell.reply.Said;

/** The questions that one phone was asked by text lately, and what a text means for them. */
public final class AskAnswers {
  /** How long a late answer still counts; codes do not come again within this time. */
  public static final Duration MEMORY = Duration.ofDays(7);

  private final AskBook book;
  private final Instant now;
  private final List<Ask> asked;

  AskAnswers(Store.Session session, Instant now, String address) {
    this.book = new AskBook(session, now);
    this.now = now;
    this.asked =
        session.asks().to(address, now.minus(MEMORY)).stream()
            .filter(ask -> ask.channel() == Channel.SMS && ask.attempt() > 0)
            .toList();
  }

  List<Ask> asked() {
    return asked;
  }

  Questions.Heard heard(String body, Said said, List<Open> incidents) {
    return new Questions(
            asked.stream().map(ask -> AskWords.question(ask, ask.isOpen(now))).toList())
        .heard(body, said, incidents);
  }

  /** Answers the one of this code; again changes nothing. */
  String answer(String code) {
    Ask ask = asked.stream().filter(each -> each.code().equals(code)).findFirst().orElseThrow();
    if (ask.state() != State.ANSWERED) {
      book.answered(ask, Channel.SMS);
    }
    return AskWords.thanks(ask);
  }
}
