package nightbell.oncall;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Whether a layer counts on holidays only, or on every other day only: local days of the layer,
 * from midnight to midnight.
 *
 * @param list the name of the list of holidays, or empty for the client's
 */
public record HolidayRule(boolean only, String list, DaysOff days) {
  /** How far a stretch is looked through: a longer one is told in pieces. */
  private static final int FAR = 31;

  /** Whether the rule lets the layer count at an instant, and for how long. */
  Stretch at(Instant at, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(at, zone);
    boolean holiday = days.has(today);
    LocalDate first = today;
    LocalDate next = today.plusDays(1);
    for (int i = 0; i < FAR && days.has(first.minusDays(1)) == holiday; i++) {
      first = first.minusDays(1);
    }
    for (int i = 0; i < FAR && days.has(next) == holiday; i++) {
      next = next.plusDays(1);
    }
    return new Stretch(
        holiday == only,
        WallTime.first(first.atStartOfDay(), zone),
        WallTime.first(next.atStartOfDay(), zone));
  }

  /** As a matrix file writes it. */
  @Override
  public String toString() {
    String which = only ? "only" : "except";
    return list.isEmpty() ? which : which + " " + list;
  }
}
