package nightbell.engine.life;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When the self-test runs and to whom its messages go.
 *
 * @param to numbers and mail addresses; empty means a desk's mail
 * @param at the clock time of each day; null for the usual one
 */
public record SelfTestPlan(boolean isOn, List<String> to, @Nullable LocalTime at) {
  /** No self-test. */
  public static final SelfTestPlan NONE = new SelfTestPlan(false, List.of(), null);

  private static final LocalTime MAIL = LocalTime.of(3, 30);
  private static final LocalTime TEXT = LocalTime.of(12, 30);
  private static final LocalTime DAY = LocalTime.of(8, 0);
  private static final LocalTime EVENING = LocalTime.of(21, 0);
  private static final Duration SLOT = Duration.ofHours(1);

  public SelfTestPlan {
    to = List.copyOf(to);
  }

  /** Whether this is a number and no mail address. */
  static boolean isNumber(String recipient) {
    return recipient.startsWith("+");
  }

  private boolean texts() {
    return to.stream().anyMatch(SelfTestPlan::isNumber);
  }

  /** The last instant at or before now at which it was to run. */
  Instant slot(Instant now, ZoneId zone) {
    LocalTime time = at != null ? at : texts() ? TEXT : MAIL;
    ZonedDateTime today = now.atZone(zone).with(time);
    ZonedDateTime slot = today.toInstant().isAfter(now) ? today.minusDays(1) : today;
    return slot.toInstant();
  }

  /** Whether it may run now and wake nobody: a mail always, a text on time or by day. */
  boolean isDecent(Instant now, ZoneId zone) {
    LocalTime time = now.atZone(zone).toLocalTime();
    boolean byDay = !time.isBefore(DAY) && time.isBefore(EVENING);
    return !texts() || byDay || now.isBefore(slot(now, zone).plus(SLOT));
  }
}
