package nightbell.audit.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import nightbell.oncall.Channel;
import org.jspecify.annotations.Nullable;

/**
 * How a story names people and instants.
 *
 * @param zone of the reader's clock
 * @param day instants of this day are told without it
 * @param names what people call an actor or person of this id
 */
public record Wording(ZoneId zone, LocalDate day, UnaryOperator<String> names) {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final DateTimeFormatter DATED =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm:ss", Locale.ENGLISH);

  /** For a story that begins at this instant. */
  public static Wording from(Instant start, ZoneId zone, UnaryOperator<String> names) {
    return new Wording(zone, LocalDate.ofInstant(start, zone), names);
  }

  /** The instant on the clock, with the day where it is another. */
  public String at(Instant at) {
    ZonedDateTime local = at.atZone(zone);
    return (local.toLocalDate().equals(day) ? CLOCK : DATED).format(local);
  }

  String name(String id) {
    return names.apply(id);
  }

  static String way(@Nullable Channel channel) {
    return channel == null
        ? "message"
        : switch (channel) {
          case SMS -> "text";
          case VOICE -> "call";
          case EMAIL -> "mail";
        };
  }

  /** {@code a}, {@code a and b}, {@code a, b and c}. */
  static String list(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }
}
