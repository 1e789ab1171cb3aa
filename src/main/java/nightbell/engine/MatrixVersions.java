package nightbell.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nightbell.alert.ClientId;
import nightbell.audit.Entry;
import nightbell.engine.StoredVersion.Acceptance;
import nightbell.engine.StoredVersion.Signature;
import nightbell.oncall.PersonId;

/** Where the versions of matrices and their reviews are kept. Reads see what is committed. */
public interface MatrixVersions {

  /** A client's versions, newest first. */
  List<StoredVersion> versions(ClientId client);

  Optional<StoredVersion> version(int number);

  /** Number of the active version of each client, in order of the client's first version. */
  List<Integer> active();

  /** Agreed versions whose instant has come: by that instant, then by number. */
  List<Integer> due(Instant now);

  /** The last recorded review of a client's matrix. */
  Optional<Review> lastReview(ClientId client);

  /**
   * Runs {@code work} in a transaction that no other change of versions runs beside, on any node,
   * and commits it; an exception rolls all of it back.
   *
   * @throws Store.Conflict if another was first; doing it again mends it
   */
  <T> T change(Function<Session, T> work);

  /** Somebody went through the active version and found it good, or said what is not. */
  record Review(ClientId client, int version, PersonId person, String note, Instant at) {}

  /** One change. Reads see the writes before them. */
  interface Session {

    Optional<StoredVersion> version(int number);

    Optional<StoredVersion> active(ClientId client);

    /** Proposed versions of a client, oldest first. */
    List<StoredVersion> proposed(ClientId client);

    /** The next number, counted over all clients from 1. */
    int nextNumber();

    void insert(StoredVersion version, String text);

    /** Writes state and instants. */
    void update(StoredVersion version);

    void add(int version, Signature signature);

    void add(int version, Acceptance acceptance);

    void add(Review review);

    /** Puts an entry on record. */
    void append(Instant at, ClientId client, Entry entry);
  }
}
