package nightbell.oncall;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Someone who can be paged. Numbers are E.164; {@code zone} is the person's own, or null for the
 * client's; {@code until} is the last day of someone who leaves, or null.
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
    @Nullable LocalDate until) {

  /** Somebody who stays. */
  public Person(
      PersonId id,
      Side side,
      String name,
      String role,
      @Nullable String sms,
      @Nullable String voice,
      @Nullable String email,
      @Nullable ZoneId zone) {
    this(id, side, name, role, sms, voice, email, zone, null);
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
