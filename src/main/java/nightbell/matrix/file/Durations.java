package nightbell.matrix.file;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lengths of time as people write them: {@code 45s 10m 4h 2d 1w}. */
final class Durations {
  private static final Pattern FORM = Pattern.compile("(\\d{1,6})([smhdw])");
  private static final Duration LONGEST = Duration.ofDays(366);
  private static final String FORMS = "write a number and s, m, h, d or w: 45s, 10m, 4h, 2d, 1w";

  private Durations() {}

  /** A duration as it was written. */
  record Written(int count, char unit) {
    Duration length() {
      return switch (unit) {
        case 's' -> Duration.ofSeconds(count);
        case 'm' -> Duration.ofMinutes(count);
        case 'h' -> Duration.ofHours(count);
        case 'd' -> Duration.ofDays(count);
        default -> Duration.ofDays(7L * count);
      };
    }

    boolean inDays() {
      return unit == 'd' || unit == 'w';
    }
  }

  static @Nullable Duration zeroOrMore(Value value) {
    Written written = written(value);
    return written == null ? null : written.length();
  }

  static @Nullable Duration positive(Value value) {
    Written written = positiveAsWritten(value);
    return written == null ? null : written.length();
  }

  static @Nullable Written positiveAsWritten(Value value) {
    Written written = written(value);
    if (written != null && written.count() == 0) {
      value.mistake("duration", value.called() + " must be longer than zero", FORMS);
      return null;
    }
    return written;
  }

  private static @Nullable Written written(Value value) {
    String text = value.text();
    if (text == null) {
      return null;
    }
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      String what = value.called() + " is " + Words.quoted(text) + ", which is not a duration";
      value.mistake("duration", what, FORMS);
      return null;
    }
    Written written = new Written(Integer.parseInt(form.group(1)), form.group(2).charAt(0));
    if (written.length().compareTo(LONGEST) > 0) {
      String what = value.called() + " is " + text + ", which is longer than a year";
      value.mistake("duration", what, "write at most 366d");
      return null;
    }
    return written;
  }
}
