package nightbell.matrix.file;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import nightbell.matrix.PageRule;
import nightbell.matrix.Severity;
import nightbell.matrix.Severity.Respond;
import nightbell.matrix.SeverityId;
import nightbell.matrix.Window;
import org.jspecify.annotations.Nullable;

/** Reads {@code severities:}, highest first. A tool's word belongs to one severity only. */
final class SeveritiesSection {
  private static final Respond NONE = new Respond(Duration.ZERO, 0);

  private final int workingDays;
  private final Map<String, String> wordsTaken = new HashMap<>();

  /**
   * @param workingDays of a week: what {@code 1w} means on a business clock
   */
  SeveritiesSection(int workingDays) {
    this.workingDays = workingDays;
  }

  List<Severity> read(Value section) {
    Map<String, Value> named = section.named("severity");
    named.keySet().forEach(name -> wordsTaken.put(name.toLowerCase(Locale.ROOT), name));
    List<Severity> severities = new ArrayList<>();
    named.forEach((name, value) -> severities.add(severity(name, value)));
    return severities;
  }

  private Severity severity(String name, Value value) {
    Entry entry = value.entry("means", "respond", "update_every", "clock", "page", "words");
    boolean business = businessClock(entry.maybe("clock"));
    Value updates = entry.maybe("update_every");
    Value words = entry.maybe("words");
    return new Severity(
        new SeverityId(name),
        entry.need("means").textOr(""),
        respond(entry.need("respond"), business),
        business,
        updates.as(Durations::positive),
        entry.need("page").as(Choice.PAGE_RULE, PageRule.ALWAYS),
        words.present() ? words.list(word -> word(name, word)) : List.of());
  }

  private static boolean businessClock(Value clock) {
    String word = clock.text();
    return word != null
        && Choice.oneOf(clock, word, List.of("always", "business"))
        && word.equals("business");
  }

  private Map<Window, Respond> respond(Value value, boolean business) {
    Map<Window, Respond> times = new EnumMap<>(Window.class);
    Function<Value, Respond> read = each -> Value.or(respondTime(each, business), NONE);
    if (value.node() instanceof Node.Fields) {
      Entry entry = value.entry("business", "after_hours");
      times.put(Window.BUSINESS, read.apply(entry.need("business")));
      times.put(Window.AFTER_HOURS, read.apply(entry.need("after_hours")));
    } else {
      Respond one = read.apply(value);
      times.put(Window.BUSINESS, one);
      times.put(Window.AFTER_HOURS, one);
    }
    return times;
  }

  private @Nullable Respond respondTime(Value value, boolean business) {
    Durations.Written written = value.as(Durations::positiveAsWritten);
    if (written == null) {
      return null;
    }
    int days = written.unit() == 'w' ? written.count() * workingDays : written.count();
    return new Respond(written.length(), business && written.inDays() ? days : 0);
  }

  private @Nullable String word(String severity, Value value) {
    String word = value.text();
    if (word == null) {
      return null;
    }
    String other = wordsTaken.putIfAbsent(word.toLowerCase(Locale.ROOT), severity);
    if (other != null && !other.equals(severity)) {
      String what = value.subject() + " lists the word " + Words.quoted(word);
      value.mistake("duplicate", what + ", which is severity " + other + "'s", "keep one of them");
      return null;
    }
    return word;
  }
}
