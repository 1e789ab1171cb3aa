package nightbell.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether a text answers a question outside of incidents. Its code answers it; a bare 1
 * does only where that is the one thing it can mean: no incident waits for this person or is
 * theirs, and no other question is open. Where one incident does, and its page came after every
 * question, a bare 1 is meant for that. What answers a question never acts on an incident, and the
 * other way round. Pure.
 */
public final class Questions {
  private static final Pattern CODE =
      Pattern.compile(
          "(?i)\\W*(?:(?:1|ok|yes|a|ack|reply|code|test)\\W+)?([TDC])\\W{0,2}0*(\\d{1,4})"
              + "(?:\\W+(?:1|ok|okay|yes|ack|done|arrived|confirm|confirmed|please|thanks))?\\W*");

  private final List<Question> questions;
  private final List<Question> open;

  /** Those that this phone was asked lately, newest first, answered ones too. */
  public Questions(List<Question> questions) {
    this.questions = List.copyOf(questions);
    this.open = questions.stream().filter(Question::open).toList();
  }

  /**
   * What a text means for the questions.
   *
   * @param code the question that it answers, or null
   * @param tell what to say where it might mean one and changes nothing, or null; if both are null
   *     it concerns no question
   */
  public record Heard(@Nullable String code, @Nullable String tell) {
    private static final Heard NOTHING = new Heard(null, null);
  }

  /** The code that a text says and nothing else, as it is written in questions. */
  static Optional<String> code(String body) {
    Matcher code = CODE.matcher(Letter.plain(Letter.written(body)));
    return code.matches()
        ? Optional.of(
            code.group(1).toUpperCase(Locale.ROOT) + "%02d".formatted(number(code.group(2))))
        : Optional.empty();
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  /**
   * What a text means for them.
   *
   * @param said what it says
   * @param incidents what this phone was paged for lately
   */
  public Heard heard(String body, Said said, List<Open> incidents) {
    Optional<String> code = code(body);
    if (code.isPresent()) {
      return coded(code.get());
    }
    boolean bare = said.numbers().isEmpty() && !said.all();
    List<Open> live = incidents.stream().filter(Open::live).toList();
    if (!bare || open.isEmpty()) {
      return Heard.NOTHING;
    }
    return switch (said.verb()) {
      case ACKNOWLEDGE -> one(live);
      case ESCALATE, NOT_MINE, RESOLVE, NOTE, NOTHING ->
          incidents.stream().noneMatch(each -> each.standing().unresolved()) && isPerson(said)
              ? new Heard(null, which(live))
              : Heard.NOTHING;
      case STATUS, HELP, SNOOZE, REPEAT, STOP, START -> Heard.NOTHING;
    };
  }

  private Heard coded(String code) {
    if (questions.stream().anyMatch(question -> question.code().equals(code))) {
      return new Heard(code, null);
    }
    String tell = "There is no question " + code + " for you. " + which(List.of());
    return open.isEmpty() ? Heard.NOTHING : new Heard(null, Gsm7.fit(tell, Gsm7.SEGMENT));
  }

  private Heard one(List<Open> live) {
    List<Question> able = open.stream().filter(Question::takesOneNow).toList();
    if (able.isEmpty()) {
      return live.isEmpty() ? new Heard(null, which(live)) : Heard.NOTHING;
    }
    if (live.size() == 1
        && able.stream().allMatch(each -> each.sent().isBefore(live.get(0).paged()))) {
      return Heard.NOTHING;
    }
    return live.isEmpty() && able.size() == 1
        ? new Heard(able.get(0).code(), null)
        : new Heard(null, which(live));
  }

  /** An answering machine wrote a text that has words and means nothing. */
  private static boolean isPerson(Said said) {
    return said.verb() != Verb.NOTHING || said.note().isEmpty();
  }

  private String which(List<Open> live) {
    List<String> choices = new ArrayList<>();
    live.stream().limit(2).forEach(each -> choices.add(each.number() + " 1 for that incident"));
    open.stream().limit(3).forEach(each -> choices.add(each.code() + " for " + each.what()));
    return Gsm7.fit("Nothing was changed. Reply " + String.join(", ", choices), Gsm7.SEGMENT);
  }
}
