package nightbell.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What counts as a text that someone filled in, and which keys are the same one. */
final class Texts {
  private static final int LONGEST_NAME = 100;

  /** How tools write a variable; where it has no value some send the name itself. */
  private static final List<Pattern> VARIABLES =
      List.of(
          Pattern.compile("\\{[$#]?[A-Z][A-Z0-9_.]*\\}"),
          Pattern.compile("\\$[A-Z][A-Z0-9_]*\\$?"),
          Pattern.compile("\\$[a-z][a-z0-9_.]*\\$"),
          Pattern.compile("\\$\\{[^}]*\\}"),
          Pattern.compile("\\*[A-Za-z]+\\*"),
          Pattern.compile("%[a-z]+"),
          Pattern.compile("\\[[a-z]+_[a-z_]+\\]"),
          Pattern.compile("(?i)\\(?null\\)?|undefined"));

  private static final Pattern TEMPLATE = Pattern.compile("\\{\\{[^}]*\\}\\}");

  private Texts() {}

  /** The node's text without white space around it; null if nobody filled it in. */
  static @Nullable String filled(JsonNode node) {
    return node.isValueNode() && !node.isNull() ? filled(node.asText()) : null;
  }

  static @Nullable String filled(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String clean = text.replace('\u0000', ' ').strip();
    return clean.isEmpty() || isVariable(clean) ? null : clean;
  }

  /** The first that is not null. */
  static @Nullable String first(@Nullable String... texts) {
    for (String text : texts) {
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  /** Those that are not null, put together; null if none is left. */
  static @Nullable String join(String between, @Nullable String... texts) {
    StringBuilder all = new StringBuilder();
    for (String text : texts) {
      if (text != null) {
        all.append(all.isEmpty() ? "" : between).append(text);
      }
    }
    return all.isEmpty() ? null : all.toString();
  }

  /** Whether two keys differ in case and punctuation only. */
  static boolean alike(String one, String other) {
    int i = 0;
    int j = 0;
    while (true) {
      i = nextSign(one, i);
      j = nextSign(other, j);
      if (i == one.length() || j == other.length()) {
        return i == one.length() && j == other.length();
      }
      if (Character.toLowerCase(one.charAt(i++)) != Character.toLowerCase(other.charAt(j++))) {
        return false;
      }
    }
  }

  private static int nextSign(String text, int from) {
    int at = from;
    while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isVariable(String text) {
    if (text.length() > LONGEST_NAME) {
      return false;
    }
    if (TEMPLATE.matcher(text).matches()) {
      return true;
    }
    for (String word : text.split("\\s+", -1)) {
      if (VARIABLES.stream().noneMatch(variable -> variable.matcher(word).matches())) {
        return false;
      }
    }
    return true;
  }
}
