package nightbell.engine;

import java.util.Locale;
import java.util.Optional;
import nightbell.engine.Ask.State;
import nightbell.engine.Engine.AskAnswer;
import nightbell.escalation.Via;
import nightbell.oncall.Channel;

/** A key in the call of a question, or what was typed into the form of its mail. */
record AnswerAsk(String token, String key, Via via) implements Command<Optional<AskAnswer>> {

  @Override
  public Optional<AskAnswer> run(Work work) {
    return work.session()
        .asks()
        .byToken(LoadedMatrices.sha256(token))
        .map(ask -> answer(new AskBook(work.session(), work.now()), ask));
  }

  @Override
  public boolean promises() {
    return true;
  }

  @Override
  public String words() {
    return "an answer by " + via;
  }

  private AskAnswer answer(AskBook book, Ask ask) {
    if (!key.strip().toUpperCase(Locale.ROOT).equals(ask.key())) {
      return new AskAnswer(false, "That is not what was asked for.", ask);
    }
    Ask after =
        ask.state() == State.ANSWERED
            ? ask
            : book.answered(ask, via == Via.VOICE ? Channel.VOICE : Channel.EMAIL);
    return new AskAnswer(true, AskWords.thanks(ask), after);
  }
}
