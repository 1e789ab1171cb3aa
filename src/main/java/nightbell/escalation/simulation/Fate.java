package nightbell.escalation.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import nightbell.escalation.PageOrder;
import nightbell.oncall.Channel;

/** What becomes of a message, and when that is known. */
public record Fate(Kind kind, Instant at) {
  private static final Duration RINGS_OUT = Duration.ofSeconds(30);
  private static final int NIGHT_FROM = 22;
  private static final int NIGHT_UNTIL = 7;

  /** The ways in which a message ends. */
  public enum Kind {
    ANSWERED("answered"),
    SILENT("unanswered"),
    RANG_OUT("not picked up"),
    VOICEMAIL("voicemail"),
    BUSY("busy"),
    UNDELIVERED("not delivered"),
    CANCELLED("called off");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** As people say it. */
    public String words() {
      return words;
    }

    /** Whether the carrier reports that it did not reach anybody. */
    boolean isFailure() {
      return this == RANG_OUT || this == VOICEMAIL || this == BUSY || this == UNDELIVERED;
    }
  }

  /** Whether people sleep at this instant: from 22:00 to 07:00 in this zone. */
  public static boolean isNight(Instant at, ZoneId zone) {
    int hour = at.atZone(zone).getHour();
    return hour >= NIGHT_FROM || hour < NIGHT_UNTIL;
  }

  /** What becomes of this message if nothing stops it. */
  static Fate of(PageOrder order, Instant sent, Habit habit, boolean night, Chance chance) {
    if (chance.happens(habit.undelivered())) {
      return new Fate(Kind.UNDELIVERED, sent.plus(chance.seconds(3, 40)));
    }
    boolean call = order.channel() == Channel.VOICE;
    if (call && chance.happens(habit.busy())) {
      return new Fate(Kind.BUSY, sent.plus(chance.seconds(4, 12)));
    }
    if (call && chance.happens(habit.voicemail())) {
      return new Fate(Kind.VOICEMAIL, sent.plus(chance.seconds(15, 28)));
    }
    Habit.Reaction reaction = habit.reaction(order.channel(), night);
    if (!chance.happens(reaction.chance())) {
      return call ? new Fate(Kind.RANG_OUT, sent.plus(RINGS_OUT)) : new Fate(Kind.SILENT, sent);
    }
    Duration delay = call ? chance.seconds(12, 55) : chance.around(reaction.median());
    return new Fate(Kind.ANSWERED, sent.plus(delay));
  }
}
