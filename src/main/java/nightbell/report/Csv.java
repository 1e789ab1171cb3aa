package nightbell.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes comma-separated values as RFC 4180 has them. No text that is written can run as a formula:
 * a spreadsheet would run a cell that begins with {@code = + - @}, a tab or a carriage return, so
 * that an apostrophe goes before it. Numbers stay numbers.
 */
public final class Csv {
  private static final String FORMULA = "=+-@\t\r";

  private Csv() {}

  /** One line, its end included; null is an empty cell. */
  public static String line(List<? extends @Nullable Object> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  /** One line, its end included; null is an empty cell. */
  public static String line(@Nullable Object... cells) {
    return line(Arrays.asList(cells));
  }

  /** One cell, in quotes where it needs them; null is an empty one. */
  public static String cell(@Nullable Object value) {
    String text = value == null ? "" : value.toString();
    boolean number = value instanceof Number;
    boolean runs = !number && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    String safe = runs ? "'" + text : text;
    return isPlain(safe) ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }

  /** A loop: a pack has millions of cells, and a stream for each is half of its time. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == ',' || c == '\n' || c == '\r') {
        return false;
      }
    }
    return true;
  }
}
