package nightbell.web.page;

import nightbell.engine.Ask;
import nightbell.engine.Ask.State;

/** What the link of a question's mail shows: the form until it is answered. It loads no script. */
public final class QuestionView extends HtmlView {
  private final String say;
  private final Ask ask;

  private QuestionView(String say, Ask ask) {
    super("question.ftlh");
    this.say = say;
    this.ask = ask;
  }

  /** The question; {@code say} may tell what became of an answer, or be empty. */
  static QuestionView of(Ask ask, String say) {
    return new QuestionView(say, ask);
  }

  public String say() {
    return say;
  }

  public String subject() {
    return ask.subject();
  }

  public boolean form() {
    return ask.state() != State.ANSWERED;
  }
}
