package nightbell.ops.simulate;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nightbell.escalation.simulation.Habit.Reaction;
import org.jspecify.annotations.Nullable;

/** The values of habits: {@code 70%}, {@code 70% in 3m}, {@code 45m}, {@code never}. */
final class Shares {
  private static final Pattern SHARE =
      Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,3})?)%(?: in ([0-9]{1,4}[smh]))?");
  private static final Pattern LENGTH = Pattern.compile("([0-9]{1,4})([smh])");

  private Shares() {}

  static double share(String file, String where, Object given) {
    Matcher share = matched(file, where, given, "a share, as 10%");
    return portion(file, where, share.group(1));
  }

  static Reaction reaction(String file, String where, Object given, Duration usual) {
    Matcher share = matched(file, where, given, "a share and a median time, as 70% in 3m");
    String length = share.group(2);
    return new Reaction(
        portion(file, where, share.group(1)), length == null ? usual : length(length));
  }

  static @Nullable Duration lengthOrNever(String file, String where, @Nullable Object given) {
    String text = String.valueOf(given).strip();
    if (text.equals("never")) {
      return null;
    }
    if (!LENGTH.matcher(text).matches()) {
      throw new BadUse(wrong(file, where, text, "a length, as 45m, or never"));
    }
    return length(text);
  }

  private static Matcher matched(String file, String where, Object given, String wanted) {
    String text = String.valueOf(given).strip();
    Matcher share = SHARE.matcher(text);
    if (!share.matches()) {
      throw new BadUse(wrong(file, where, text, wanted));
    }
    return share;
  }

  private static double portion(String file, String where, String percent) {
    double portion = Double.parseDouble(percent) / 100;
    if (portion > 1) {
      throw new BadUse(wrong(file, where, percent + "%", "at most 100%"));
    }
    return portion;
  }

  private static Duration length(String text) {
    long count = Long.parseLong(text.substring(0, text.length() - 1));
    return switch (text.charAt(text.length() - 1)) {
      case 's' -> Duration.ofSeconds(count);
      case 'm' -> Duration.ofMinutes(count);
      default -> Duration.ofHours(count);
    };
  }

  private static String wrong(String file, String where, String text, String wanted) {
    return file + ": " + where + " is \"" + text + "\", but must be " + wanted + ".";
  }
}
