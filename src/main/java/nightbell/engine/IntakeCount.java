package nightbell.engine;

import java.time.LocalDate;
import java.util.Comparator;
import nightbell.alert.ClientId;

/**
 * How many alerts of one kind a day (in UTC) brought.
 *
 * @param result what became of them: a result's name on the wire, {@link #REJECTED} for bodies that
 *     could not be read, or {@link #RECEIVED} for all together
 */
public record IntakeCount(
    LocalDate day, ClientId client, String key, String format, String result, long alerts) {
  /** All that came; the other counts of the same place add up to it. */
  public static final String RECEIVED = "received";

  /** Bodies that could not be read, each counted as one alert. */
  public static final String REJECTED = "rejected";

  /** By day, then by place. */
  public static final Comparator<IntakeCount> ORDER =
      Comparator.comparing(IntakeCount::day)
          .thenComparing(count -> count.client().value())
          .thenComparing(IntakeCount::key)
          .thenComparing(IntakeCount::format)
          .thenComparing(IntakeCount::result);
}
