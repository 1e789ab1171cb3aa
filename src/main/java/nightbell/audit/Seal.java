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
  /** Breaks, quotes, and the soft breaks of a mail's source. */
  private static final Pattern COPIED = Pattern.compile("=\\R|[\\s>\"'<.,;]|\u00a0");

  private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,18}):([0-9a-f]{64})");

  /**
   * A seal as people keep it: {@code 812:7be2…}, the event and its link; empty if it is none. What
   * a mail program does to a line that is copied out of it (breaks, spaces, {@code >}) does no
   * harm.
   */
  public static Optional<Seal> read(String written) {
    String plain = COPIED.matcher(written).replaceAll("").toLowerCase(Locale.ROOT);
    Matcher seal = WRITTEN.matcher(plain);
    return seal.matches()
        ? Optional.of(new Seal(Instant.EPOCH, Long.parseLong(seal.group(1)), seal.group(2)))
        : Optional.empty();
  }

  /** What {@link #read} reads. */
  public String written() {
    return event + ":" + head;
  }
}
