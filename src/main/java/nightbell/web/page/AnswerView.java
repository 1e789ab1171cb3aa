package nightbell.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mail's link shows: the incident with a form while it is open, else the sentence that says
 * what was done or that the link is dead. It loads no script.
 */
public final class AnswerView extends HtmlView {
  private final String say;
  private final @Nullable IncidentLine line;
  private final List<Fact> facts;
  private final boolean form;

  private AnswerView(String say, @Nullable IncidentLine line, List<Fact> facts, boolean form) {
    super("answer.ftlh");
    this.say = say;
    this.line = line;
    this.facts = List.copyOf(facts);
    this.form = form;
  }

  /** Asks for the digit; {@code say} may tell what was wrong with the last, or be empty. */
  static AnswerView open(String say, IncidentLine line, List<Fact> facts) {
    return new AnswerView(say, line, facts, true);
  }

  /** Says what was done. */
  static AnswerView done(String say, IncidentLine line, List<Fact> facts) {
    return new AnswerView(say, line, facts, false);
  }

  /** Says that the link leads nowhere any more. */
  static AnswerView gone() {
    return new AnswerView("This link is not valid any more.", null, List.of(), false);
  }

  public String say() {
    return say;
  }

  public @Nullable IncidentLine line() {
    return line;
  }

  public List<Fact> facts() {
    return facts;
  }

  public boolean form() {
    return form;
  }
}
