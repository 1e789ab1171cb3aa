package nightbell.matrix.diff;

import java.lang.reflect.RecordComponent;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nightbell.matrix.BusinessHours;
import nightbell.matrix.Pattern;
import nightbell.matrix.Severity;
import nightbell.matrix.Target;
import org.jspecify.annotations.Nullable;

/** Values in the words of a matrix file, instants in one zone, numbers and addresses masked. */
final class Said {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ENGLISH);
  private static final Duration DAY = Duration.ofDays(1);

  private final ZoneId zone;

  Said(ZoneId zone) {
    this.zone = zone;
  }

  /** {@code updateEvery} as {@code update every}. */
  static String words(String name) {
    return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }

  static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** The value in words; what is absent or empty is {@code none}. */
  String of(@Nullable Object value) {
    if (value == null || isSilent(value)) {
      return "none";
    }
    if (value instanceof Collection<?> many) {
      return many(many);
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> of(entry.getKey()) + " " + of(entry.getValue()))
          .sorted()
          .collect(Collectors.joining(", "));
    }
    return value instanceof Record record ? record(record) : plain(value);
  }

  private String many(Collection<?> values) {
    List<String> words = new ArrayList<>();
    if (values instanceof Set<?> set && set.stream().allMatch(DayOfWeek.class::isInstance)) {
      set.stream().map(DayOfWeek.class::cast).sorted().forEach(day -> words.add(of(day)));
    } else {
      values.forEach(value -> words.add(of(value)));
      if (values instanceof Set<?>) {
        words.sort(null);
      }
    }
    return words.isEmpty() ? "none" : String.join(", ", words);
  }

  private String record(Record record) {
    if (record instanceof Target.OnSchedule place) {
      return "schedule:" + place.schedule() + (place.secondary() ? "#secondary" : "");
    }
    if (record instanceof Pattern pattern) {
      String label = pattern.label().isEmpty() ? "" : "." + pattern.label();
      return of(pattern.field()) + label + ":" + pattern.glob();
    }
    if (record instanceof Severity.Respond respond) {
      return respond.days() > 0 ? respond.days() + "d" : of(respond.length());
    }
    if (record instanceof BusinessHours hours) {
      return of(hours.days()) + " " + hours.from() + " to " + hours.to();
    }
    if (Duties.are(record)) {
      return Duties.said(record, this);
    }
    RecordComponent[] components = Components.of(record);
    if (components.length == 1) {
      return of(Components.value(components[0], record));
    }
    return components(record, components);
  }

  private String components(Record record, RecordComponent[] components) {
    List<String> words = new ArrayList<>();
    for (RecordComponent component : components) {
      Object value = Components.value(component, record);
      if (!isSilent(value) && !Components.isId(component)) {
        words.add(words(component.getName()) + " " + of(value));
      }
    }
    return String.join(", ", words);
  }

  private static boolean isSilent(@Nullable Object value) {
    return value == null
        || (value instanceof Collection<?> many && many.isEmpty())
        || (value instanceof Map<?, ?> map && map.isEmpty());
  }

  private String plain(Object value) {
    if (value instanceof Duration length) {
      return length(length);
    }
    if (value instanceof Instant at) {
      return MINUTE.format(at.atZone(zone)) + seconds(at.atZone(zone).toLocalTime());
    }
    if (value instanceof DayOfWeek day) {
      return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }
    if (value instanceof Enum<?> one) {
      return one.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
    if (value instanceof Boolean yes) {
      return yes ? "yes" : "no";
    }
    String line = value.toString().replaceAll("\\p{Cntrl}+", " ").strip();
    return line.isEmpty() ? "none" : masked(line);
  }

  /** A number shows its last four digits, an address its first letter and its domain. */
  private static String masked(String line) {
    if (line.matches("\\+[0-9]{5,}")) {
      return "…" + line.substring(line.length() - 4);
    }
    return line.matches("[^@\\s]+@[^@\\s]+")
        ? line.charAt(0) + "…" + line.substring(line.indexOf('@'))
        : line;
  }

  private static String seconds(LocalTime time) {
    return time.getSecond() == 0 ? "" : ":" + String.format(Locale.ROOT, "%02d", time.getSecond());
  }

  /** In the largest unit that is exact: {@code 90d}, {@code 15m}, {@code 90s}. */
  private static String length(Duration length) {
    long seconds = length.toSeconds();
    if (seconds > 0 && seconds % DAY.toSeconds() == 0) {
      return length.toDays() + "d";
    }
    if (seconds > 0 && seconds % 3600 == 0) {
      return length.toHours() + "h";
    }
    return seconds % 60 == 0 ? length.toMinutes() + "m" : seconds + "s";
  }
}
