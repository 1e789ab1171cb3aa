package nightbell.engine;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much each intake key is used, by the minute. What several nodes add is added up. Counts of
 * the last seconds may be lost in a crash; nothing is decided by them.
 */
public interface KeyUsage {

  /** Adds these in one commit. */
  void add(List<Minute> minutes);

  /** Every key that was ever used, with what it brought since each of the two instants. */
  List<Total> totals(Instant hour, Instant day);

  /** Forgets minutes before this instant; the last use stays. */
  void forget(Instant before);

  /**
   * A part of what one key brought in one minute.
   *
   * @param at the minute's beginning
   * @param last the last use in it; {@code former} is that of the secret before the rotation
   * @param limited how many requests were sent away because of the limit
   */
  record Minute(
      String key, Instant at, Instant last, @Nullable Instant former, long alerts, long limited) {}

  /** What one key brought in the last hour and day. */
  record Total(
      String key,
      @Nullable Instant last,
      @Nullable Instant former,
      long hour,
      long day,
      long limited) {}
}
