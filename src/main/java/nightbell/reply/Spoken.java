package nightbell.reply;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns written technical text into words that can be heard: host names and codes are spelled,
 * signs are named or dropped, links are not read out. Pure.
 */
final class Spoken {
  private static final Pattern LINK = Pattern.compile("(?i)\\b[a-z]{2,8}://\\S*");
  private static final Pattern AMOUNT = Pattern.compile("\\d+(?:[.,:]\\d+)*+");
  private static final Pattern RUN = Pattern.compile("\\p{L}+|\\d+|\\.");
  private static final Pattern VOWEL = Pattern.compile("(?i)[aeiouyàèéìòùäöü]");
  private static final Pattern EDGE = Pattern.compile("([^\\p{L}\\d]*)(.*?)([^\\p{L}\\d]*)");
  private static final Set<String> SHORT_WORDS = Set.of("app", "web", "log", "old", "new", "dev");
  private static final Map<String, String> SIGNS =
      Map.of(
          "%", " percent",
          "&", " and ",
          "@", " at ",
          "+", " plus ",
          "=", " equals ",
          "/", " slash ",
          "\\", " backslash ",
          "<", " below ",
          ">", " above ",
          "#", " number ");

  private Spoken() {}

  /** The text as it should be said. */
  static String text(String written) {
    return text(written, "");
  }

  /** A system's or host's name: short ones are spelled. */
  static String name(String name) {
    String plain = Plain.line(name);
    return text(plain, plain);
  }

  /** The text as it should be said; the word {@code code}, wherever it stands, is spelled. */
  static String text(String written, String code) {
    String line = Normalizer.normalize(Plain.line(written), Normalizer.Form.NFKC);
    String plain = LINK.matcher(line).replaceAll("a link");
    boolean shouted = plain.equals(plain.toUpperCase(Locale.ROOT));
    StringJoiner said = new StringJoiner(" ");
    for (String word : plain.split(" ", -1)) {
      String spoken = word(word, shouted, code);
      if (!spoken.isEmpty()) {
        said.add(spoken);
      }
    }
    return said.toString().replaceAll(" +([.,;:!?])", "$1").replaceAll(" {2,}", " ").strip();
  }

  private static String word(String word, boolean shouted, String code) {
    Matcher edge = EDGE.matcher(word);
    if (!edge.matches()) {
      return "";
    }
    String core = edge.group(2);
    String said = core.equalsIgnoreCase(code) ? spelled(core) : core(core, shouted);
    return signs(edge.group(1)) + said + signs(edge.group(3));
  }

  private static String core(String core, boolean shouted) {
    if (core.isEmpty() || (AMOUNT.matcher(core).matches() && !isAddress(core))) {
      return core;
    }
    if (core.chars().allMatch(c -> Character.isLetter(c) || c == '\'' || c == '’')) {
      return letters(core, shouted);
    }
    return isCode(core) ? spelled(core) : pieces(core, shouted);
  }

  private static boolean isAddress(String amount) {
    return amount.chars().filter(c -> c == '.').count() > 1;
  }

  /** A host name or code (one word with a digit, a dot or an underscore), or a single piece. */
  private static boolean isCode(String core) {
    return core.chars().allMatch(Spoken::isPiece)
        || (core.chars().allMatch(c -> Character.isLetterOrDigit(c) || "-_.:".indexOf(c) >= 0)
            && core.chars().anyMatch(c -> Character.isDigit(c) || c == '.' || c == '_'));
  }

  private static boolean isPiece(int c) {
    return Character.isLetterOrDigit(c) || c == '\'' || c == '.';
  }

  private static String letters(String word, boolean shouted) {
    boolean capitals = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    boolean silent = word.length() <= 4 && !VOWEL.matcher(word).find();
    boolean acronym = capitals && !shouted && word.length() <= 3;
    return silent || acronym ? spaced(word) : word;
  }

  private static String pieces(String core, boolean shouted) {
    StringBuilder said = new StringBuilder();
    StringBuilder piece = new StringBuilder();
    for (int i = 0; i < core.length(); i++) {
      char c = core.charAt(i);
      if (isPiece(c)) {
        piece.append(c);
      } else {
        said.append(core(piece.toString(), shouted));
        piece.setLength(0);
        said.append(c == '-' || c == '_' ? " " : signs(String.valueOf(c)));
      }
    }
    return said.append(core(piece.toString(), shouted)).toString();
  }

  private static String spelled(String code) {
    StringJoiner said = new StringJoiner(" ");
    Matcher run = RUN.matcher(code);
    while (run.find()) {
      String part = run.group();
      if (part.equals(".")) {
        said.add("dot");
      } else {
        said.add(isWord(part) ? part : spaced(part));
      }
    }
    return said.toString();
  }

  private static boolean isWord(String part) {
    return SHORT_WORDS.contains(part.toLowerCase(Locale.ROOT))
        || (part.length() > 3 && Character.isLetter(part.charAt(0)) && VOWEL.matcher(part).find());
  }

  private static String spaced(String word) {
    return String.join(" ", word.toUpperCase(Locale.ROOT).split("", 0));
  }

  private static String signs(String signs) {
    StringBuilder said = new StringBuilder();
    for (int i = 0; i < signs.length(); i++) {
      char sign = signs.charAt(i);
      String name = SIGNS.get(String.valueOf(sign));
      if (name != null) {
        said.append(name);
      } else if (".,;:!?".indexOf(sign) >= 0) {
        said.append(sign);
      } else if (sign == '-') {
        said.append(' ');
      }
    }
    return said.toString();
  }
}
