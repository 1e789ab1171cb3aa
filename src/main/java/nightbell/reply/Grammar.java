package nightbell.reply;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a person says. Letter case, spaces, punctuation, quotes, emoji and a signature do not
 * count. What is no command for certain is a note, or {@link Verb#NOTHING}: a misread text must
 * never act. Never throws. Pure.
 */
public final class Grammar {
  private static final int NOTE = 1000;
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern QUESTION =
      Pattern.compile("[#(\\s]*(\\d{3,}+\\)?|\\d++\\s)?\\s*\\?[?!.,#(\\s]*(\\d++)?[)?!.\\s]*");
  private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:[.,]\\d{3}){1,3}\\W*");

  private Grammar() {}

  /** What a text says. */
  public static Said parse(String body) {
    String written = Letter.written(body);
    if (Letter.isAutomatic(written)) {
      return Said.of(Verb.NOTHING, List.of(), Plain.line(written, NOTE));
    }
    String plain = Letter.plain(written);
    String bare = NO_WORD.matcher(plain).replaceAll(" ").strip();
    if (Words.isStop(bare)) {
      return Said.of(Verb.STOP);
    }
    if (Words.isStart(bare)) {
      return Said.of(Verb.START);
    }
    Matcher question = QUESTION.matcher(plain);
    if (question.matches()) {
      return status(Token.of(question.group().replace('?', ' ')));
    }
    // 1,412 may be key 1 for incident 412 or incident 1412.
    return THOUSANDS.matcher(plain).matches() ? Said.of(Verb.NOTHING) : words(plain);
  }

  /** What a key of a call or the digit of a mail's form says. */
  public static Verb key(String digits) {
    return switch (digits.strip()) {
      case "1" -> Verb.ACKNOWLEDGE;
      case "2" -> Verb.ESCALATE;
      case "3" -> Verb.NOT_MINE;
      case "4" -> Verb.RESOLVE;
      case "*" -> Verb.REPEAT;
      default -> Verb.NOTHING;
    };
  }

  private static Said status(List<Token> number) {
    return number.stream().allMatch(Token::isNumber)
        ? Said.of(Verb.STATUS, number.stream().map(Token::number).toList(), "")
        : Said.of(Verb.NOTHING);
  }

  private static Said words(String plain) {
    List<Token> tokens = Token.of(plain);
    Said said = Reading.of(tokens);
    if (said != null) {
      return said;
    }
    if (tokens.stream().noneMatch(Token::isWord)) {
      return Said.of(Verb.NOTHING);
    }
    return note(plain, Reading.joined(tokens));
  }

  private static Said note(String plain, List<Token> tokens) {
    Token first = tokens.get(0);
    if (first.isNumber()) {
      return Said.of(Verb.NOTE, List.of(first.number()), after(plain, first));
    }
    if (tokens.size() > 1 && tokens.get(1).isNumber() && Words.verb(first.text()) != null) {
      Token second = tokens.get(1);
      return Words.isPlainCommand(first.text())
          ? Said.of(Verb.ACKNOWLEDGE, List.of(second.number()), after(plain, second))
          : Said.of(Verb.NOTE, List.of(second.number()), Plain.line(plain, NOTE));
    }
    return Said.of(Verb.NOTE, List.of(), Plain.line(plain, NOTE));
  }

  private static String after(String plain, Token token) {
    String rest = plain.substring(token.end()).replaceFirst("^[\\s\\p{Punct}–—]+", "");
    return Plain.line(rest, NOTE);
  }
}
