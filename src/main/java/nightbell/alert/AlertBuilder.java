package nightbell.alert;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects an alert's facts. Blank text counts as absent; what is too long is cut and marked with
 * {@code …}, never refused, since a cut alert still wakes someone and a refused one does not.
 */
public final class AlertBuilder {
  static final int TITLE = 1024;
  static final int WORD = 512;
  static final int DETAILS = 64 * 1024;
  private static final int ITEMS = 100;

  private final AlertState state;
  private final String title;
  private @Nullable String id;
  private @Nullable String severity;
  private List<String> systems = List.of();
  private @Nullable String category;
  private @Nullable String host;
  private @Nullable String service;
  private @Nullable String source;
  private List<String> tags = List.of();
  private final Map<String, String> labels = new LinkedHashMap<>();
  private String details = "";
  private @Nullable String link;
  private @Nullable Instant at;

  AlertBuilder(AlertState state, String title) {
    this.state = state;
    this.title = cut(title.strip(), TITLE);
  }

  public AlertBuilder id(@Nullable String value) {
    id = word(value);
    return this;
  }

  public AlertBuilder severity(@Nullable String value) {
    severity = word(value);
    return this;
  }

  public AlertBuilder systems(List<String> values) {
    systems = words(values);
    return this;
  }

  public AlertBuilder category(@Nullable String value) {
    category = word(value);
    return this;
  }

  public AlertBuilder host(@Nullable String value) {
    host = word(value);
    return this;
  }

  public AlertBuilder service(@Nullable String value) {
    service = word(value);
    return this;
  }

  public AlertBuilder source(@Nullable String value) {
    source = word(value);
    return this;
  }

  public AlertBuilder tags(List<String> values) {
    tags = words(values);
    return this;
  }

  public AlertBuilder label(String name, String value) {
    if (labels.size() < ITEMS && !name.isBlank()) {
      labels.put(cut(name.strip(), WORD), cut(value, TITLE));
    }
    return this;
  }

  public AlertBuilder details(@Nullable String value) {
    details = value == null ? "" : cut(value, DETAILS);
    return this;
  }

  public AlertBuilder link(@Nullable String value) {
    link = value == null || value.isBlank() ? null : cut(value.strip(), TITLE);
    return this;
  }

  public AlertBuilder at(@Nullable Instant value) {
    at = value;
    return this;
  }

  public Alert build() {
    return new Alert(
        state, title, id, severity, systems, category, host, service, source, tags, labels, details,
        link, at);
  }

  private static List<String> words(List<String> values) {
    return values.stream()
        .filter(value -> !value.isBlank())
        .limit(ITEMS)
        .map(value -> cut(value.strip(), WORD))
        .toList();
  }

  private static @Nullable String word(@Nullable String value) {
    return value == null || value.isBlank() ? null : cut(value.strip(), WORD);
  }

  private static String cut(String value, int most) {
    String clean = value.replace('\u0000', ' ');
    if (clean.length() <= most) {
      return clean;
    }
    int end = Character.isHighSurrogate(clean.charAt(most - 2)) ? most - 2 : most - 1;
    return clean.substring(0, end) + "…";
  }
}
