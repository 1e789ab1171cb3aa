package nightbell.oncall;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Someone who can be paged. Numbers are E.164; {@code zone} is the person's own, or null for the
 * client's; {@code until} is the last day of someone who leaves, or null.
 *
 * @param ways the person's own order of channels in place of a step's, by the name of a severity or
 *     {@link #EVERY_OTHER}; each in order of time and never empty
 */
public record Person(
    PersonId id,
    Side side,
    String name,
    String role,
    @Nullable String sms,
    @Nullable String voice,
    @Nullable String email,
    @Nullable ZoneId zone,
    Map<String, List<Way>> ways,
    @Nullable LocalDate until) {
  /** In {@code ways}: the severities that are not named there. */
  public static final String EVERY_OTHER = "*";

  public Person {
    ways = Collections.unmodifiableMap(new LinkedHashMap<>(ways));
  }

  /** Someone who stays, and takes each step's channels as they come. */
  public Person(
      PersonId id,
      Side side,
      String name,
      String role,
      @Nullable String sms,
      @Nullable String voice,
      @Nullable String email,
      @Nullable ZoneId zone) {
    this(id, side, name, role, sms, voice, email, zone, Map.of(), null);
  }

  /** The person's own order for a severity of this name, or empty where a step's holds. */
  public Optional<List<Way>> ways(String severity) {
    List<Way> own = ways.get(severity);
    return Optional.ofNullable(own == null ? ways.get(EVERY_OTHER) : own);
  }

  /** The number or address for a channel, or null if the person has none there. */
  public @Nullable String address(Channel channel) {
    return switch (channel) {
      case SMS -> sms;
      case VOICE -> voice;
      case EMAIL -> email;
    };
  }
}
