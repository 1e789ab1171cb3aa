package nightbell.matrix.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nightbell.oncall.HolidayRule;
import org.jspecify.annotations.Nullable;

/**
 * Holidays that layers go by: the client's own, and those of {@code holiday_lists:}. Reads the rule
 * of a layer: {@code only}, {@code except}, or one of them with the name of a list.
 */
final class HolidayLists {
  private static final List<String> WORDS = List.of("only", "except");
  private final Map<String, HolidayCalendar> lists = new LinkedHashMap<>();
  private final Names names;
  private final @Nullable HolidayCalendar client;

  /**
   * Reads the lists.
   *
   * @param client null if the matrix has no {@code holidays}
   */
  HolidayLists(Value section, @Nullable HolidayCalendar client) {
    this.client = client;
    this.names = Names.ofOptional("holiday list", section);
    if (section.present()) {
      section
          .named("holiday list")
          .forEach((name, value) -> lists.put(name, HolidaysSection.read(value)));
    }
  }

  @Nullable HolidayRule rule(Value value) {
    if (value.node() instanceof Node.Fields) {
      return named(value, value.entry("only", "except"));
    }
    String word = value.text();
    if (word == null || !Choice.oneOf(value, word, WORDS)) {
      return null;
    }
    if (client == null && word.equals("only")) {
      String what = value.called() + " is \"only\", but the matrix has no \"holidays\"";
      value.mistake("missing-key", what, "add \"holidays\", or name a list: {only: uk}");
    }
    return rule(word.equals("only"), "", client == null ? HolidayCalendar.NONE : client);
  }

  private @Nullable HolidayRule named(Value value, Entry entry) {
    Value only = entry.maybe("only");
    Value except = entry.maybe("except");
    if (only.present() == except.present()) {
      String what = value.called() + " must have one of \"only\" and \"except\"";
      value.mistake("missing-key", what, "write it like {only: uk} or {except: uk}");
      return null;
    }
    String name = (only.present() ? only : except).as(names);
    return name == null
        ? null
        : rule(only.present(), name, lists.getOrDefault(name, HolidayCalendar.NONE));
  }

  private static HolidayRule rule(boolean only, String list, HolidayCalendar days) {
    return new HolidayRule(only, list, days);
  }
}
