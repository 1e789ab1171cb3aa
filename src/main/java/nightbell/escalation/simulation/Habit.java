package nightbell.escalation.simulation;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import nightbell.oncall.Channel;
import org.jspecify.annotations.Nullable;

/**
 * How somebody answers. Chances are from 0 to 1. What is not answered is silent, or rings out.
 *
 * @param day reactions from 07:00 to 22:00 where the person lives
 * @param night reactions in the other hours
 * @param voicemail of calls: a machine takes it
 * @param busy of calls: engaged
 * @param undelivered of all messages: the carrier says that it cannot
 * @param escalates of answers: asks for the next step
 * @param notMine of answers: says that it is somebody else's
 * @param resolvesIn median time from acknowledging to resolving; null for never
 */
public record Habit(
    Map<Channel, Reaction> day,
    Map<Channel, Reaction> night,
    double voicemail,
    double busy,
    double undelivered,
    double escalates,
    double notMine,
    @Nullable Duration resolvesIn) {

  /** People as they are, where nothing is known of them. */
  public static final Habit USUAL =
      new Habit(
          reactions(new Reaction(0.7, minutes(3)), 0.8, new Reaction(0.3, minutes(20))),
          reactions(new Reaction(0.45, minutes(5)), 0.65, new Reaction(0.03, minutes(90))),
          0.1,
          0.02,
          0.01,
          0.02,
          0.01,
          minutes(45));

  public Habit {
    day = Map.copyOf(day);
    night = Map.copyOf(night);
  }

  /** How likely a message is answered, and the median time until then; calls end sooner. */
  public record Reaction(double chance, Duration median) {}

  /** The reaction to a channel by day or at night. */
  public Reaction reaction(Channel channel, boolean atNight) {
    return Objects.requireNonNull((atNight ? night : day).get(channel), "every channel");
  }

  private static Map<Channel, Reaction> reactions(Reaction text, double call, Reaction mail) {
    return Map.of(
        Channel.SMS, text,
        Channel.VOICE, new Reaction(call, Duration.ofSeconds(30)),
        Channel.EMAIL, mail);
  }

  private static Duration minutes(int minutes) {
    return Duration.ofMinutes(minutes);
  }
}
