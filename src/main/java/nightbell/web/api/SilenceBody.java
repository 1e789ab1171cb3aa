package nightbell.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nightbell.alert.ClientId;
import nightbell.engine.silence.SilenceWish;
import nightbell.matrix.silence.Match;
import nightbell.matrix.silence.Repeat;
import nightbell.web.Refused;
import org.jspecify.annotations.Nullable;

/** The body that asks for a silence. Without {@code from} it begins now. */
record SilenceBody(
    @JsonProperty("client") @Nullable String client,
    @JsonProperty("match") @Nullable Map<String, JsonNode> match,
    @JsonProperty("from") @Nullable String from,
    @JsonProperty("to") @Nullable String to,
    @JsonProperty("repeat") @Nullable Window repeat,
    @JsonProperty("reason") @Nullable String reason) {
  private static final String EVERYTHING = "everything";
  private static final int PATTERNS = 100;
  private static final int KEYS = 50;
  private static final int PATTERN = 500;

  /** Those of title and text are looked for at every place of a text. */
  private static final int WITHIN = 100;

  /** Windows that come back. */
  record Window(
      @JsonProperty("days") @Nullable List<String> days,
      @JsonProperty("from") @Nullable String from,
      @JsonProperty("to") @Nullable String to,
      @JsonProperty("zone") @Nullable String zone) {
    Repeat read() {
      return new Repeat(
          days(days == null ? List.of() : days),
          time("repeat.from", from),
          time("repeat.to", to),
          known(zone));
    }

    private static Set<DayOfWeek> days(List<String> words) {
      Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
      words.forEach(word -> days.add(day(word.strip().toUpperCase(Locale.ROOT))));
      if (days.isEmpty()) {
        throw Refused.input("repeat.days", "at least one day is required");
      }
      return days;
    }

    private static DayOfWeek day(String word) {
      return Arrays.stream(DayOfWeek.values())
          .filter(day -> word.equals(day.name()) || word.equals(day.name().substring(0, 3)))
          .findFirst()
          .orElseThrow(
              () -> Refused.input("repeat.days", "days such as mon, tue or sat are required"));
    }

    private static LocalTime time(String where, @Nullable String text) {
      try {
        String time = required(where, text);
        return time.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(time);
      } catch (DateTimeException e) {
        throw Refused.input(where, "a local time such as 22:00 is required");
      }
    }

    private static ZoneId known(@Nullable String zone) {
      String name = required("repeat.zone", zone);
      if (!ZoneId.getAvailableZoneIds().contains(name)) {
        throw Refused.input("repeat.zone", "an IANA zone such as America/New_York is required");
      }
      return ZoneId.of(name);
    }
  }

  SilenceWish wish(Instant now) {
    Map<String, JsonNode> asked = match == null ? Map.of() : match;
    JsonNode all = asked.get(EVERYTHING);
    boolean everything = asked.size() == 1 && all != null && all.asBoolean();
    return new SilenceWish(
        new ClientId(required("client", client)),
        everything ? Match.EVERYTHING : match(asked),
        everything,
        from == null ? now : Query.instant("from", from.strip()),
        Query.instant("to", required("to", to)),
        repeat == null ? null : repeat.read(),
        required("reason", reason));
  }

  private static Match match(Map<String, JsonNode> asked) {
    if (asked.size() > KEYS) {
      throw Refused.input("match", "at most " + KEYS + " keys are allowed");
    }
    Map<String, List<String>> patterns = new TreeMap<>();
    asked.forEach(
        (key, value) -> {
          if (!Match.isKey(key)) {
            throw Refused.input(
                "match." + key, "one of " + String.join(", ", Match.KEYS) + ", label.NAME");
          }
          boolean within = key.equals("title") || key.equals("text");
          patterns.put(key, patterns("match." + key, value, within ? WITHIN : PATTERN));
        });
    if (patterns.values().stream().mapToInt(List::size).sum() > PATTERNS) {
      throw Refused.input("match", "at most " + PATTERNS + " patterns in all are allowed");
    }
    return Match.of(patterns);
  }

  private static List<String> patterns(String where, JsonNode value, int longest) {
    List<String> patterns = new ArrayList<>();
    (value.isArray() ? value : List.of(value))
        .forEach(one -> patterns.add(pattern(where, one, longest)));
    if (patterns.isEmpty() || patterns.size() > PATTERNS) {
      throw Refused.input(where, "1 to " + PATTERNS + " patterns are required");
    }
    return patterns;
  }

  private static String pattern(String where, JsonNode value, int longest) {
    String text = value.isTextual() ? value.asText().strip() : "";
    if (text.isEmpty() || text.length() > longest) {
      String what = "a pattern such as erp-* (a text, or several) of at most %d characters";
      throw Refused.input(where, what.formatted(longest) + " is required");
    }
    return text;
  }

  private static String required(String where, @Nullable String text) {
    if (text == null || text.isBlank()) {
      throw Refused.input(where, "a text is required");
    }
    return text.strip();
  }
}
