package nightbell.matrix.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Joins the texts of a folder into one text of several documents, line by line as they are, so that
 * it reads as they did together.
 */
final class Streams {
  private Streams() {}

  static String of(Map<String, String> texts, Collection<String> directories, String client) {
    List<String> names = new ArrayList<>(directories);
    names.add(client);
    StringBuilder stream = new StringBuilder();
    for (String name : names) {
      String text = texts.getOrDefault(name, "");
      String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
      if (!stream.isEmpty()) {
        stream.append(separator(body));
      }
      stream.append(body);
      if (names.size() > 1 && !body.endsWith("\n")) {
        stream.append('\n');
      }
    }
    return names.size() == 1 ? texts.getOrDefault(client, "") : stream.toString();
  }

  /** Nothing where the text begins its document itself; a text may begin with a directive. */
  private static String separator(String text) {
    String first =
        text.lines()
            .filter(line -> !line.isBlank() && !line.strip().startsWith("#"))
            .findFirst()
            .orElse("");
    if (first.startsWith("%")) {
      return "...\n";
    }
    return first.equals("---") || first.startsWith("--- ") ? "" : "---\n";
  }
}
