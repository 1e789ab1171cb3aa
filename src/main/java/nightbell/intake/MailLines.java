package nightbell.intake;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A mail's text by its lines: those like {@code Host: db1} as values, the first of each name. */
final class MailLines {
  private static final int LINES = 500;
  private static final int NAME = 40;

  private final Map<String, String> values = new LinkedHashMap<>();
  private @Nullable String first;
  private @Nullable String link;

  MailLines(String text) {
    text.lines().limit(LINES).map(String::strip).forEach(this::take);
  }

  /** The first line that is not empty. */
  @Nullable String first() {
    return first;
  }

  /** The first web address that a line consists of or ends with. */
  @Nullable String link() {
    return link;
  }

  /** The value of the first of these names, in lower case, that is filled in. */
  @Nullable String value(String... names) {
    for (String name : names) {
      String value = Texts.filled(values.get(name));
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private void take(String line) {
    if (line.isEmpty()) {
      return;
    }
    first = Objects.requireNonNullElse(first, line);
    int http = line.indexOf("http");
    String address = http < 0 ? null : Facts.link(line.substring(http).split("[\\s<>\"]", 2)[0]);
    link = link == null ? address : link;
    int colon = line.indexOf(':');
    if (colon > 0 && colon <= NAME && !line.startsWith("//", colon + 1)) {
      String name = line.substring(0, colon).replaceAll("[*#\\s]+", " ").strip();
      values.putIfAbsent(
          name.toLowerCase(Locale.ROOT), line.substring(colon + 1).replace("**", "").strip());
    }
  }
}
