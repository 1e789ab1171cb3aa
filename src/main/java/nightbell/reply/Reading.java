package nightbell.reply;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nightbell.alert.IncidentNumber;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text's words as one command: nothing but command words that mean the same, incident
 * numbers and {@code all}, in any order. Two different commands are none.
 */
final class Reading {
  private final Set<Verb> verbs = new LinkedHashSet<>();
  private final Set<IncidentNumber> numbers = new LinkedHashSet<>();
  private final boolean all;

  private Reading(boolean all) {
    this.all = all;
  }

  /** What the words say as a command, or null if other words are among them. */
  static @Nullable Said of(List<Token> words) {
    List<Token> tokens = withoutThanks(joined(words));
    boolean all = tokens.stream().anyMatch(token -> token.is("all"));
    if (tokens.stream().anyMatch(token -> token.is("snooze"))) {
      return snooze(tokens, all);
    }
    Reading reading = new Reading(all);
    return tokens.stream().allMatch(reading::takes) ? reading.said(tokens) : null;
  }

  /**
   * The words with {@code not mine} and {@code help me} as one, and {@code incident 412} as 412.
   */
  static List<Token> joined(List<Token> words) {
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Token word = words.get(i);
      Token next = i + 1 < words.size() ? words.get(i + 1) : new Token("-", word.end());
      if (word.is("not") && next.is("mine")) {
        tokens.add(new Token("nm", next.end()));
        i++;
      } else if (word.is("help") && next.is("me")) {
        tokens.add(new Token("help", next.end()));
        i++;
      } else if (!Words.namesNumber(word.text()) || !next.isNumber()) {
        tokens.add(word);
      }
    }
    return tokens;
  }

  /** Thanks after a command word say nothing; after a number alone they are a note. */
  private static List<Token> withoutThanks(List<Token> tokens) {
    int end = tokens.size();
    while (end > 0 && Words.isPolite(tokens.get(end - 1).text())) {
      end--;
    }
    List<Token> rest = tokens.subList(0, end);
    return rest.stream().anyMatch(token -> Words.verb(token.text()) != null) ? rest : tokens;
  }

  private boolean takes(Token token) {
    Verb verb = Words.verb(token.text());
    if (verb != null) {
      verbs.add(verb);
    } else if (token.isNumber()) {
      numbers.add(token.number());
    } else {
      return token.is("all");
    }
    return true;
  }

  private Said said(List<Token> tokens) {
    boolean unclear = verbs.size() > 1 || (all && (!numbers.isEmpty() || isIdiom(tokens)));
    if (tokens.isEmpty() || unclear) {
      return Said.of(Verb.NOTHING);
    }
    Verb verb = verbs.isEmpty() ? Verb.ACKNOWLEDGE : verbs.iterator().next();
    boolean yes = tokens.size() == 1 && tokens.get(0).is("yes");
    return new Said(verb, List.copyOf(numbers), all, "", null, yes);
  }

  /** "All ok" and "all done" may mean that all is well. */
  private static boolean isIdiom(List<Token> tokens) {
    return tokens.get(0).is("all")
        && tokens.stream().anyMatch(token -> Words.isIdiomWithAll(token.text()));
  }

  private static @Nullable Said snooze(List<Token> tokens, boolean all) {
    Length length = new Length();
    Set<IncidentNumber> numbers = new LinkedHashSet<>();
    int others = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      Token next = i + 1 < tokens.size() ? tokens.get(i + 1) : new Token("-", 0);
      if (length.takes(token, next)) {
        i++;
      } else if (token.isNumber()) {
        numbers.add(token.number());
      } else if (!token.is("snooze") && !token.is("for") && !token.is("all")) {
        others++;
      }
    }
    boolean first = tokens.get(0).is("snooze") || (tokens.size() > 1 && tokens.get(1).is("snooze"));
    if (!first) {
      return null;
    }
    Duration quiet = others > 0 || (all && !numbers.isEmpty()) ? null : length.value();
    return new Said(Verb.SNOOZE, List.copyOf(numbers), all, "", quiet, false);
  }
}
