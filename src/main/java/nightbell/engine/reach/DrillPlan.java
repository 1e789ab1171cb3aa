package nightbell.engine.reach;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import nightbell.oncall.Channel;

/**
 * When people are tested: each of their channels once in {@code every}, between two clock times of
 * their own zone on a working day, their channels twenty minutes apart and no two people's alike.
 *
 * @param patience how long a test waits for its answer
 */
public record DrillPlan(
    boolean off, Duration every, LocalTime from, LocalTime to, Duration patience) {
  private static final int APART = 20;
  private static final int WEEKEND = 6;
  private static final LocalTime MORNING = LocalTime.of(8, 0);
  private static final LocalTime EVENING = LocalTime.of(20, 0);

  /** Monthly, by day, an hour to answer. */
  public static final DrillPlan USUAL =
      new DrillPlan(
          false,
          Duration.ofDays(30),
          LocalTime.of(10, 0),
          LocalTime.of(16, 0),
          Duration.ofHours(1));

  /** Whether a test on this channel may be sent now; {@code who} spreads people over the day. */
  boolean isTime(Instant now, ZoneId zone, String who, Channel channel) {
    ZonedDateTime local = now.atZone(zone);
    LocalTime clock = local.toLocalTime();
    boolean weekend = local.getDayOfWeek().getValue() >= WEEKEND;
    return !off && !weekend && !clock.isBefore(start(who, channel)) && clock.isBefore(to);
  }

  private LocalTime start(String who, Channel channel) {
    int apart = APART * Channel.values().length;
    long room = Math.max(1, Duration.between(from, to).toMinutes() - apart);
    long minute = Math.floorMod(who.hashCode(), room) + (long) APART * place(channel);
    LocalTime start = from.plusMinutes(minute);
    return start.isBefore(to) && !start.isBefore(from) ? start : from;
  }

  private static int place(Channel channel) {
    return switch (channel) {
      case SMS -> 0;
      case VOICE -> 1;
      case EMAIL -> 2;
    };
  }

  /** This instant, or the morning after it where it is night for the person. */
  static Instant decent(Instant now, ZoneId zone) {
    ZonedDateTime local = now.atZone(zone);
    ZonedDateTime morning = local.toLocalDate().atTime(MORNING).atZone(zone);
    if (local.isBefore(morning)) {
      return morning.toInstant();
    }
    boolean day = local.toLocalTime().isBefore(EVENING);
    return day ? now : local.toLocalDate().plusDays(1).atTime(MORNING).atZone(zone).toInstant();
  }

  static LocalDate day(Instant now, ZoneId zone) {
    return LocalDate.ofInstant(now, zone);
  }
}
