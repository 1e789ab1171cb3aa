package nightbell.oncall;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Someone who can be paged. Numbers are E.164; {@code zone} is the person's own, or null for the
 * client's.
 */
public record Person(
    PersonId id,
    Side side,
    String name,
    String role,
    @Nullable String sms,
    @Nullable String voice,
    @Nullable String email,
    @Nullable ZoneId zone) {

  /** The number or address for a channel, or null if the person has none there. */
  public @Nullable String address(Channel channel) {
    return switch (channel) {
      case SMS -> sms;
      case VOICE -> voice;
      case EMAIL -> email;
    };
  }
}
