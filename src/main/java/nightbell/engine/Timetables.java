package nightbell.engine;

import java.time.Instant;
import java.util.List;
import nightbell.alert.Alert;
import nightbell.matrix.Ruling;
import nightbell.oncall.Channel;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;

/** Tells who would be paged for an alert, how and when, if nobody answered. Changes nothing. */
@FunctionalInterface
public interface Timetables {
  /**
   * The pages in order of time, through the last step of the last round and the first of what
   * follows.
   *
   * @param at the receipt that is assumed
   */
  List<Line> of(MatrixVersion version, Alert alert, Ruling ruling, Instant at);

  /**
   * One page that would be sent.
   *
   * @param offset seconds from the receipt
   * @param side whose path orders it
   */
  record Line(
      Instant at,
      long offset,
      Side side,
      int round,
      int step,
      PersonId person,
      Channel channel,
      String why) {}
}
