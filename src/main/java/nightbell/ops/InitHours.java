package nightbell.ops;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Business hours of a starter matrix, as {@code mon-fri 08:00-17:00}. */
record InitHours(List<String> days, String from, String to) {
  private static final List<String> WEEK = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final Pattern FORM =
      Pattern.compile("([a-z]{3})-([a-z]{3}) ([0-9]{2}:[0-9]{2})-([0-9]{2}:[0-9]{2})");

  /** What most companies have. */
  static final InitHours USUAL = of("mon-fri 08:00-17:00");

  static InitHours of(String text) {
    Matcher form = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!form.matches() || days(form).isEmpty()) {
      throw new IllegalArgumentException(
          "\"" + text + "\" are no business hours; write them like mon-fri 08:00-17:00.");
    }
    return new InitHours(days(form), form.group(3), form.group(4));
  }

  @Override
  public String toString() {
    return days.get(0) + "-" + days.get(days.size() - 1) + " " + from + "-" + to;
  }

  private static List<String> days(Matcher form) {
    int first = WEEK.indexOf(form.group(1));
    int last = WEEK.indexOf(form.group(2));
    return first < 0 || last < first ? List.of() : WEEK.subList(first, last + 1);
  }
}
