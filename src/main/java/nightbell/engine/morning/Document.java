package nightbell.engine.morning;

import java.util.List;
import java.util.stream.Collectors;

/** A text in sections, to be shown as a page or written as Markdown. */
public record Document(String title, List<Section> sections) {
  public Document {
    sections = List.copyOf(sections);
  }

  /** A heading, what is said under it, and a list of things. */
  public record Section(String heading, String text, List<String> items) {
    public Section {
      items = List.copyOf(items);
    }
  }

  /** The text as Markdown; what people wrote in it is never read as marks. */
  public String markdown() {
    return "# "
        + escaped(title)
        + "\n"
        + sections.stream().map(Document::markdown).collect(Collectors.joining());
  }

  private static String markdown(Section section) {
    StringBuilder text = new StringBuilder("\n## ").append(escaped(section.heading())).append('\n');
    if (!section.text().isEmpty()) {
      text.append('\n').append(escaped(section.text())).append('\n');
    }
    if (!section.items().isEmpty()) {
      text.append('\n');
      section.items().forEach(item -> text.append("- ").append(escaped(item)).append('\n'));
    }
    return text.toString();
  }

  private static String escaped(String text) {
    return text.replaceAll("\\s*\\R\\s*", " ")
        .replaceAll("([\\\\`*_{}\\[\\]|~])", "\\\\$1")
        .replaceFirst("^([#>+-])", "\\\\$1")
        .replaceFirst("^(\\d{1,9})([.)])", "$1\\\\$2")
        .replace("&", "&amp;")
        .replace("<", "&lt;");
  }
}
