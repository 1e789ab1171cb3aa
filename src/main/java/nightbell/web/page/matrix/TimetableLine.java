package nightbell.web.page.matrix;

import java.time.Duration;
import nightbell.engine.Timetables;
import nightbell.matrix.Wording;
import nightbell.oncall.Channel;
import nightbell.web.page.Times;

/**
 * A page that would be sent, all in words.
 *
 * @param offset how long after the receipt, for example {@code +5 min}
 */
public record TimetableLine(
    String clock,
    String offset,
    String side,
    String step,
    String person,
    String channel,
    String why) {

  static TimetableLine of(Timetables.Line line, Sides sides, Times times) {
    return new TimetableLine(
        times.clock(line.at()),
        line.offset() == 0 ? "at once" : "+" + Wording.length(Duration.ofSeconds(line.offset())),
        Sides.word(line.side()),
        "round " + line.round() + ", step " + line.step(),
        sides.person(line.person()),
        channel(line.channel()),
        line.why());
  }

  private static String channel(Channel channel) {
    return switch (channel) {
      case SMS -> "SMS";
      case VOICE -> "voice call";
      case EMAIL -> "email";
    };
  }
}
