package nightbell.web.page.matrix;

import java.util.Locale;
import nightbell.engine.PlacedFinding;
import nightbell.matrix.file.Mistake;

/**
 * Something that was found in a text, at its line.
 *
 * @param level {@code error}, {@code warning} or {@code note}
 * @param line from 1
 * @param code what stands in that line
 * @param example an instant at which it hurts, or empty
 */
public record FoundLine(
    String level, String id, int line, String code, String what, String example, String mend) {

  static FoundLine of(Mistake mistake, String[] text) {
    return new FoundLine(
        "error",
        mistake.id(),
        mistake.line(),
        code(text, mistake.line()),
        sentence(mistake.what()),
        "",
        sentence(mistake.mend()));
  }

  static FoundLine of(PlacedFinding placed, String[] text) {
    int line = placed.where().line();
    return new FoundLine(
        placed.finding().level().name().toLowerCase(Locale.ROOT),
        placed.finding().id(),
        line,
        code(text, line),
        sentence(placed.finding().what()),
        sentence(placed.finding().example()),
        sentence(placed.finding().mend()));
  }

  private static String code(String[] text, int line) {
    return line >= 1 && line <= text.length ? text[line - 1].strip() : "";
  }

  static String sentence(String words) {
    if (words.isEmpty()) {
      return words;
    }
    boolean ended = words.endsWith(".") || words.endsWith("?");
    return Sides.capital(words) + (ended ? "" : ".");
  }
}
