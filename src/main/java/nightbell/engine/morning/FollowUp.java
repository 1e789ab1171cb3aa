package nightbell.engine.morning;

import java.time.Instant;
import java.time.LocalDate;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.oncall.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done because of an incident.
 *
 * @param number from a series of its own
 * @param owner who sees to it
 * @param due until the end of which day, by the client's calendar
 * @param closedAt null while it is open
 * @param outcome what came of it; empty while it is open
 */
public record FollowUp(
    long number,
    IncidentNumber incident,
    ClientId client,
    String text,
    PersonId owner,
    LocalDate due,
    Instant at,
    String by,
    @Nullable Instant closedAt,
    @Nullable String closedBy,
    String outcome) {
  /** What its public id begins with. */
  public static final String MARK = "f";

  /** The id by which it is known outside. */
  public String id() {
    return MARK + number;
  }

  public boolean isOpen() {
    return closedAt == null;
  }

  /** Whether it is open though its day is over. */
  public boolean isOverdue(LocalDate today) {
    return isOpen() && due.isBefore(today);
  }

  FollowUp changed(String what, PersonId who, LocalDate until) {
    return new FollowUp(
        number, incident, client, what, who, until, at, by, closedAt, closedBy, outcome);
  }

  FollowUp closed(Instant when, String who, String how) {
    return new FollowUp(number, incident, client, text, owner, due, at, by, when, who, how);
  }
}
