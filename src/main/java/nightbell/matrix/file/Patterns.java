package nightbell.matrix.file;

import java.util.List;
import java.util.Locale;
import nightbell.matrix.Pattern;
import nightbell.matrix.Pattern.Field;
import org.jspecify.annotations.Nullable;

/** Match rules: {@code host: service: source: tag: text: label.NAME:} and a glob. */
final class Patterns {
  private static final String LABEL = "label.";
  private static final List<String> FIELDS =
      List.of("host", "service", "source", "tag", "text", "label.NAME");

  private Patterns() {}

  static @Nullable Pattern read(Value value) {
    String text = value.text();
    if (text == null) {
      return null;
    }
    int colon = text.indexOf(':');
    String field = colon < 0 ? text : text.substring(0, colon).strip();
    String glob = text.substring(colon + 1).strip();
    if (colon < 0 || glob.isEmpty()) {
      String what = value.called() + " has " + Words.quoted(text) + ", which is not a pattern";
      value.mistake("pattern", what, "write a field and a glob: \"host:erp-*\"");
      return null;
    }
    if (field.startsWith(LABEL) && field.length() > LABEL.length()) {
      return new Pattern(Field.LABEL, field.substring(LABEL.length()), glob);
    }
    if (!FIELDS.subList(0, FIELDS.size() - 1).contains(field)) {
      String what = value.called() + " looks at " + Words.quoted(field) + ", which no alert has";
      value.mistake("pattern", what, Names.mend(field, FIELDS));
      return null;
    }
    return new Pattern(Field.valueOf(field.toUpperCase(Locale.ROOT)), "", glob);
  }
}
