package nightbell.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes comma-separated values as RFC 4180 has them. A cell that a spreadsheet would run as a
 * formula begins with an apostrophe. What is absent is an empty cell. Not thread-safe.
 */
public final class Csv {
  private static final String FORMULA = "=+-@\t\r";
  private final Appendable out;

  /** Writes to this; the first line is the caller's, too. */
  public Csv(Appendable out) {
    this.out = out;
  }

  /** A line of these cells. */
  public Csv line(@Nullable Object... cells) {
    return line(Arrays.asList(cells));
  }

  /** A line of these cells. */
  public Csv line(List<? extends @Nullable Object> cells) {
    try {
      String comma = "";
      for (Object cell : cells) {
        out.append(comma).append(cell(cell));
        comma = ",";
      }
      out.append("\r\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  private static String cell(@Nullable Object value) {
    // A number is no formula, though it may begin with a sign.
    String text = value == null ? "" : value.toString();
    String safe = value instanceof Number ? text : safe(text);
    return isQuoted(safe) ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  private static boolean isQuoted(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ',' || c == '"' || c == '\n' || c == '\r') {
        return true;
      }
    }
    return false;
  }

  /** The text, with an apostrophe before what a spreadsheet would run. */
  public static String safe(String text) {
    return text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
  }
}
