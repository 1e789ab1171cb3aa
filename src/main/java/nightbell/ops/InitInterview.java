package nightbell.ops;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import net.sourceforge.argparse4j.inf.Namespace;
import nightbell.oncall.Side;
import org.jspecify.annotations.Nullable;

/**
 * Asks on a terminal for what the arguments of {@code matrix init} left open. A wrong answer is
 * explained and asked for again, three times at most.
 */
final class InitInterview {
  private static final int TRIES = 3;

  /** What stands for a contact until it is asked for. */
  private static final String LATER_MOBILE = "+12025550199";

  private static final String LATER_MAIL = "later@nobody.example";

  private final InitTerminal terminal;
  private final InitAnswers answers;

  InitInterview(InitTerminal terminal, InitAnswers answers) {
    this.terminal = terminal;
    this.answers = answers;
  }

  /** Asks; false if an answer was wrong too often, or the terminal has no more. */
  boolean ask(Namespace given) {
    terminal.tell("An empty answer takes what stands in [brackets].");
    for (InitQuestion question : InitQuestion.ALL) {
      if (given.getString(question.option()) == null
          && answer(question.words(), question.usual().apply(answers), question::answer) == null) {
        return false;
      }
    }
    return people(Side.INTERNAL, answers.company) && people(Side.PROVIDER, answers.provider);
  }

  /** What is wrong with the answers after this change; null if nothing. */
  static @Nullable String mistake(InitAnswers answers, Consumer<InitAnswers> change) {
    InitAnswers changed = answers.copy();
    try {
      change.accept(changed);
    } catch (IllegalArgumentException e) {
      return String.valueOf(e.getMessage());
    }
    return changed.mistake();
  }

  private boolean people(Side side, String whose) {
    if (answers.hasPeople(side)) {
      return true;
    }
    for (int place = 0; place < InitAnswers.MOST; place++) {
      int here = place;
      boolean optional = place >= InitAnswers.FEWEST;
      String name =
          answer(
              "Person " + (place + 1) + " of " + whose + (optional ? ", if there is one more" : ""),
              optional ? "" : null,
              (all, text) -> put(all, side, here, new InitPerson(text, LATER_MOBILE, LATER_MAIL)));
      if (name == null || name.isEmpty()) {
        return name != null;
      }
      String mobile =
          answer(
              "  Mobile, as +13125550101",
              null,
              (all, text) -> put(all, side, here, new InitPerson(name, text, LATER_MAIL)));
      if (mobile == null
          || answer(
                  "  Mail",
                  null,
                  (all, text) -> put(all, side, here, new InitPerson(name, mobile, text)))
              == null) {
        return false;
      }
    }
    return true;
  }

  private static void put(InitAnswers all, Side side, int place, InitPerson person) {
    if (!person.name().isEmpty()) {
      all.put(side, place, person);
    }
  }

  /** The answer, which is taken; null if there was no right one. */
  private @Nullable String answer(
      String words, @Nullable String usual, BiConsumer<InitAnswers, String> setter) {
    String shown = usual == null || usual.isEmpty() ? "" : " [" + usual + "]";
    for (int i = 0; i < TRIES; i++) {
      String said = terminal.ask(words + shown + ": ");
      if (said == null) {
        return null;
      }
      String text = said.isBlank() && usual != null ? usual : said.strip();
      String mistake =
          text.isEmpty() && usual == null
              ? "An answer is needed."
              : mistake(answers, changed -> setter.accept(changed, text));
      if (mistake == null) {
        setter.accept(answers, text);
        return text;
      }
      terminal.tell("  " + mistake);
    }
    return null;
  }
}
