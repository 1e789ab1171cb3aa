package nightbell.ops.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Comma-separated values as RFC 4180 has them. What is written cannot run as a formula. */
final class Csv {
  private Csv() {}

  /** One line, its end included; null is an empty cell. */
  static String line(List<? extends @Nullable Object> cells) {
    return cells.stream()
        .map(nightbell.report.Csv::cell)
        .collect(Collectors.joining(",", "", "\n"));
  }

  /** All lines, as cells; empty lines are left out. */
  static List<List<String>> read(String text) {
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean doubled = quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
      if (doubled) {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == ',') {
        line.add(cell.toString());
        cell.setLength(0);
      } else if (!quoted && c == '\n') {
        end(lines, line, cell);
        line = new ArrayList<>();
      } else if (quoted || c != '\r') {
        cell.append(c);
      }
    }
    if (quoted) {
      throw new BadUse("A quote in the CSV file is opened and never closed.");
    }
    end(lines, line, cell);
    return lines;
  }

  private static void end(List<List<String>> lines, List<String> line, StringBuilder cell) {
    line.add(cell.toString());
    cell.setLength(0);
    if (line.size() > 1 || !line.get(0).isBlank()) {
      lines.add(line);
    }
  }
}
