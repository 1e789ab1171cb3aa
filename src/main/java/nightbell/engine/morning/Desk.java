package nightbell.engine.morning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Actor;
import nightbell.engine.Clock;
import nightbell.engine.Matrices;
import nightbell.engine.MatrixVersion;
import nightbell.engine.Records;
import nightbell.engine.Store;
import nightbell.engine.morning.DebriefRecords.Session;
import nightbell.engine.morning.Said.Wrong;
import nightbell.escalation.Incident;
import nightbell.matrix.Matrix;
import nightbell.oncall.Person;
import nightbell.oncall.PersonId;

/**
 * Where things are written down the morning after: by whom, by which matrix, and when. People are
 * those of the matrix that holds now, since those of the night may have left.
 */
public record Desk(DebriefRecords kept, Records records, Matrices matrices, Clock clock) {
  private static final int TRIES = 5;

  Instant now() {
    return clock.now().truncatedTo(ChronoUnit.MICROS);
  }

  /** Today, by the calendar of a client. */
  public LocalDate today(ClientId client) {
    return LocalDate.ofInstant(clock.now(), zone(client));
  }

  private ZoneId zone(ClientId client) {
    return matrix(client).client().zone();
  }

  Optional<Incident> incident(IncidentNumber number) {
    return records.incident(number);
  }

  /** The matrix that holds for a client now. */
  public Matrix matrix(ClientId client) {
    return matrices
        .active(client)
        .map(MatrixVersion::matrix)
        .orElseThrow(() -> new IllegalStateException("Client " + client + " has no matrix."));
  }

  /** Who is named as the author: the caller, or the person that the caller writes for. */
  Actor actor(ClientId client, Author by) {
    String id = by.person();
    Person person = id == null ? null : matrix(client).people().get(new PersonId(id.strip()));
    return person == null ? by.caller() : new Actor(person.id().value(), person.side());
  }

  /** What is wrong with the author and with what else was looked at. */
  List<Wrong> wrong(ClientId client, Author by, List<Optional<Wrong>> others) {
    Optional<Wrong> author =
        by.person() == null ? Optional.empty() : person(client, "by", by.person());
    return Stream.concat(Stream.of(author), others.stream()).flatMap(Optional::stream).toList();
  }

  Optional<Wrong> person(ClientId client, String where, String id) {
    return matrix(client).people().containsKey(new PersonId(id.strip()))
        ? Optional.empty()
        : Optional.of(new Wrong(where, "a person of the matrix is required"));
  }

  static Optional<Wrong> length(String where, String text, int most) {
    return text.strip().length() <= most
        ? Optional.empty()
        : Optional.of(new Wrong(where, "at most " + most + " characters are allowed"));
  }

  /** Does it in one transaction, anew where another change came first. */
  <T> T commit(Function<Session, T> work) {
    for (int i = 1; ; i++) {
      try {
        return kept.change(work);
      } catch (Store.Conflict e) {
        if (i == TRIES) {
          throw e;
        }
      }
    }
  }
}
