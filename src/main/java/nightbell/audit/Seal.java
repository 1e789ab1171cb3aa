package nightbell.audit;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the trail's end was at an instant. A seal that is kept where the trail's keeper cannot reach
 * it proves everything up to its event.
 *
 * @param event the number of the last event then; 0 where there was none
 * @param head that event's link
 */
public record Seal(Instant at, long event, String head) {
  private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,18}):([0-9a-f]{64})");

  /** A seal as people keep it: {@code 812:7be2…}, the event and its link; empty if it is none. */
  public static Optional<Seal> read(String written) {
    Matcher seal = WRITTEN.matcher(written.strip().toLowerCase(Locale.ROOT));
    return seal.matches()
        ? Optional.of(new Seal(Instant.EPOCH, Long.parseLong(seal.group(1)), seal.group(2)))
        : Optional.empty();
  }

  /** What {@link #read} reads. */
  public String written() {
    return event + ":" + head;
  }
}
