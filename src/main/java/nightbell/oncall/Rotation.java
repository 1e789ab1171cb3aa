package nightbell.oncall;

import java.time.Instant;
import java.util.List;

/** Who stands on a schedule as it is written: without overrides, and as if nobody were away. */
public final class Rotation {
  private Rotation() {}

  /** The shift at this instant. */
  public static Shift at(Schedule schedule, Instant at) {
    return Changes.NONE.at(schedule, at);
  }

  /** The whole shifts that touch {@code [from, to)}, in order of time and without holes. */
  public static List<Shift> between(Schedule schedule, Instant from, Instant to) {
    return Changes.NONE.between(schedule, from, to);
  }
}
