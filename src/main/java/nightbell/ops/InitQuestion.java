package nightbell.ops;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * One question of {@code matrix init}.
 *
 * @param option the argument that answers it
 * @param usual what holds if nobody says anything, as it stands by then
 */
record InitQuestion(
    String option,
    String words,
    Function<InitAnswers, String> usual,
    BiConsumer<InitAnswers, String> setter) {

  static final List<InitQuestion> ALL =
      List.of(
          new InitQuestion("company", "Company", a -> a.company, (a, text) -> a.company = text),
          new InitQuestion(
              "id", "Its short name in addresses", InitAnswers::clientId, (a, text) -> a.id = text),
          new InitQuestion("zone", "Its time zone", a -> a.zone, (a, text) -> a.zone = text),
          new InitQuestion("provider", "Provider", a -> a.provider, (a, text) -> a.provider = text),
          new InitQuestion(
              "country",
              "Whose public holidays (US, DE-BY, ... or none)",
              a -> a.country,
              (a, text) -> a.country = text.toUpperCase(Locale.ROOT)),
          new InitQuestion(
              "hours",
              "Business hours",
              a -> a.hours.toString(),
              (a, text) -> a.hours = InitHours.of(text)),
          new InitQuestion(
              "systems",
              "Systems, some of " + InitSystem.known(),
              a -> String.join(",", a.systems.stream().map(InitSystem::id).toList()),
              (a, text) -> a.systems = InitSystem.list(text)));

  /** Takes the answer; throws IllegalArgumentException with a sentence if it is none. */
  void answer(InitAnswers answers, String text) {
    setter.accept(answers, text.strip());
  }
}
