package nightbell.oncall;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in the order of a layer, from the first local day on and before the second one; null
 * where it is open.
 */
public record Member(PersonId person, @Nullable LocalDate from, @Nullable LocalDate until) {

  /** A member for as long as the layer lasts. */
  public Member(PersonId person) {
    this(person, null, null);
  }

  Instant joins(ZoneId zone) {
    return from == null ? Instant.MIN : WallTime.first(from.atStartOfDay(), zone);
  }

  Instant leaves(ZoneId zone) {
    return until == null ? Instant.MAX : WallTime.last(until.atStartOfDay(), zone);
  }

  boolean isThere(Instant at, ZoneId zone) {
    return dateless() || (!at.isBefore(joins(zone)) && at.isBefore(leaves(zone)));
  }

  boolean dateless() {
    return from == null && until == null;
  }

  /** As a matrix file writes it. */
  @Override
  public String toString() {
    return person
        + (from == null ? "" : " from " + from)
        + (until == null ? "" : " until " + until);
  }
}
