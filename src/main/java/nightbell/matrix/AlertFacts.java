package nightbell.matrix;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nightbell.alert.Alert;
import org.jspecify.annotations.Nullable;

/** Holds an alert against patterns; the long texts are prepared once for all of them. */
final class AlertFacts {
  private final Alert alert;
  private int @Nullable [] title;
  private int @Nullable [] details;

  AlertFacts(Alert alert) {
    this.alert = alert;
  }

  Alert alert() {
    return alert;
  }

  /** Why the first of these patterns fits, in words, or empty if none does. */
  Optional<String> fit(List<Pattern> patterns) {
    return patterns.stream().flatMap(pattern -> fit(pattern).stream()).findFirst();
  }

  private Optional<String> fit(Pattern pattern) {
    return switch (pattern.field()) {
      case HOST -> value(pattern, "host", alert.host());
      case SERVICE -> value(pattern, "service", alert.service());
      case SOURCE -> value(pattern, "source", alert.source());
      case TAG ->
          alert.tags().stream().flatMap(tag -> value(pattern, "tag", tag).stream()).findFirst();
      case LABEL -> label(pattern);
      case TEXT -> text(pattern);
    };
  }

  private static Optional<String> value(Pattern pattern, String field, @Nullable String value) {
    if (value == null || !Glob.whole(pattern.glob()).fits(Glob.fold(value))) {
      return Optional.empty();
    }
    return Optional.of(
        field + " " + Wording.plain(value) + " fits " + field + ":" + pattern.glob());
  }

  private Optional<String> label(Pattern pattern) {
    // In order of name: a map of labels has none, and the sentence must not vary.
    return alert.labels().entrySet().stream()
        .filter(label -> label.getKey().equalsIgnoreCase(pattern.label()))
        .sorted(Map.Entry.comparingByKey())
        .flatMap(label -> value(pattern, "label." + pattern.label(), label.getValue()).stream())
        .findFirst();
  }

  private Optional<String> text(Pattern pattern) {
    Glob glob = Glob.anywhere(pattern.glob());
    if (glob.fits(title())) {
      return Optional.of("the title fits text:" + pattern.glob());
    }
    return glob.fits(details())
        ? Optional.of("the details fit text:" + pattern.glob())
        : Optional.empty();
  }

  private int[] title() {
    int[] folded = title == null ? Glob.fold(alert.title()) : title;
    title = folded;
    return folded;
  }

  private int[] details() {
    int[] folded = details == null ? Glob.fold(alert.details()) : details;
    details = folded;
    return folded;
  }
}
