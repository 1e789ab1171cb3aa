package nightbell.reply;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A person's text without what phones and mail programs add: signatures and quoted mail. Cuts only
 * what is a signature for certain, since a note cut from a number would leave an acknowledgement.
 * Never throws. Pure.
 */
final class Letter {
  private static final int MOST = 2000;

  private static final String DASHES = "(?:^|\\h)(?:--|—)\\h*\\p{Lu}[\\p{L}.]*";
  private static final String PROGRAM =
      "(?:my\\h|outlook|yahoo|gmail|proton|samsung|iphone|android|mail for|mobile)";

  /** Where a signature or a quoted mail begins; all from there is dropped. */
  private static final Pattern SIGNATURE =
      Pattern.compile(
          "(?m)"
              + DASHES
              + "(?:\\h\\p{Lu}[\\p{L}.]*){0,2}\\s*\\z"
              + "|^\\h*(?:--|__|—|–)\\h*$"
              + "|^\\h*>"
              + "|(?i:(?:^|\\h)\\(?sent (?:from|with|via|using) "
              + PROGRAM
              + ")"
              + "|(?i:^\\h*(?:von meinem .{3,40} gesendet|gesendet von|envoyé de mon|enviado desde)"
              + ")|(?i:^\\h*get outlook for )"
              + "|(?i:^\\h*on .{4,120} wrote:\\h*$)"
              + "|(?i:^\\h*-+ ?original message)");

  /** What phones write by themselves: reactions to a message, and answers of driving modes. */
  private static final Pattern AUTOMATIC =
      Pattern.compile(
          "(?is)(?:liked|loved|disliked|laughed at|emphasi[sz]ed|questioned) [\"“„].*"
              + "|removed an? .{1,20} from [\"“„].*|reacted .{1,20} to [\"“„].*"
              + "|\\W?(?:auto(?:matic)?[- ]?(?:reply|response)|out of office)\\b.*"
              + "|\\W?i['’]m driving (?:with|right now).*|\\W?i['’]m not receiving notif.*");

  private Letter() {}

  /** The text that the person wrote, lines kept. */
  static String written(String body) {
    String text = body.length() > MOST ? body.substring(0, MOST) : body;
    Matcher signature = SIGNATURE.matcher(text);
    return (signature.find() ? text.substring(0, signature.start()) : text).strip();
  }

  /** Whether a machine wrote it. */
  static boolean isAutomatic(String text) {
    return AUTOMATIC.matcher(text).matches();
  }

  /** The text with plain digits and letters: full-width, circled and foreign digits included. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }
}
