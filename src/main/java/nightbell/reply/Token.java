package nightbell.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nightbell.alert.IncidentNumber;

/**
 * A word or number of a text, and where it ends there. Digits and letters are parted: {@code
 * 412ack} is two.
 */
record Token(String text, int end) {
  private static final int FIRST_NUMBER = 101;
  private static final Pattern PARTS =
      Pattern.compile(
          "\\d++[.,]\\d++(?=\\h?(?:h|hr|hrs|hours?)\\b)|\\d++|\\p{L}(?:['’]?[\\p{L}\\p{M}])*+");
  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{2,8}");

  static List<Token> of(String plain) {
    List<Token> tokens = new ArrayList<>();
    Matcher part = PARTS.matcher(plain);
    while (part.find()) {
      tokens.add(new Token(Words.lower(part.group()), part.end()));
    }
    return tokens;
  }

  /** Whether it can be an incident's number. */
  boolean isNumber() {
    return NUMBER.matcher(text).matches() && Integer.parseInt(text) >= FIRST_NUMBER;
  }

  IncidentNumber number() {
    return new IncidentNumber(Integer.parseInt(text));
  }

  boolean isWord() {
    return !Character.isDigit(text.charAt(0));
  }

  boolean is(String word) {
    return text.equals(word);
  }
}
