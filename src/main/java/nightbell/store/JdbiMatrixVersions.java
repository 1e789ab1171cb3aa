package nightbell.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nightbell.alert.ClientId;
import nightbell.audit.Entry;
import nightbell.engine.MatrixVersions;
import nightbell.engine.StoredVersion;
import nightbell.engine.StoredVersion.Acceptance;
import nightbell.engine.StoredVersion.Signature;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Keeps the versions of matrices. A change locks the series of version numbers first, so that no
 * two run at once.
 */
final class JdbiMatrixVersions implements MatrixVersions {
  private final Jdbi jdbi;

  JdbiMatrixVersions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<StoredVersion> versions(ClientId client) {
    return jdbi.withHandle(db -> new VersionTable(db).ofClient(client));
  }

  @Override
  public Optional<StoredVersion> version(int number) {
    return jdbi.withHandle(db -> new VersionTable(db).find(number));
  }

  @Override
  public List<Integer> active() {
    return jdbi.withHandle(db -> new VersionTable(db).active());
  }

  @Override
  public List<Integer> due(Instant now) {
    return jdbi.withHandle(db -> new VersionTable(db).due(now));
  }

  @Override
  public Optional<Review> lastReview(ClientId client) {
    return jdbi.withHandle(db -> new ReviewTable(db).last(client));
  }

  @Override
  public <T> T change(Function<Session, T> work) {
    try {
      return jdbi.inTransaction(
          db -> {
            Change change = new Change(db);
            T result = work.apply(change);
            change.flush();
            return result;
          });
    } catch (JdbiException e) {
      throw Conflicts.of(e);
    }
  }

  /** One transaction's view. */
  private static final class Change implements Session {
    private final CounterTable counters;
    private final VersionTable versions;
    private final SignatureTable signatures;
    private final ReviewTable reviews;
    private final TrailTable trail;

    Change(Handle db) {
      counters = new CounterTable(db);
      counters.lock("matrix");
      versions = new VersionTable(db);
      signatures = new SignatureTable(db);
      reviews = new ReviewTable(db);
      trail = new TrailTable(db, counters);
    }

    void flush() {
      trail.flush();
      counters.flush();
    }

    @Override
    public Optional<StoredVersion> version(int number) {
      return versions.find(number);
    }

    @Override
    public Optional<StoredVersion> active(ClientId client) {
      return versions.active(client);
    }

    @Override
    public List<StoredVersion> proposed(ClientId client) {
      return versions.proposed(client);
    }

    @Override
    public int nextNumber() {
      return Math.toIntExact(counters.take("matrix"));
    }

    @Override
    public void insert(StoredVersion version, String text) {
      versions.insert(version, text);
    }

    @Override
    public void update(StoredVersion version) {
      versions.update(version);
    }

    @Override
    public void add(int version, Signature signature) {
      signatures.insert(version, signature);
    }

    @Override
    public void add(int version, Acceptance acceptance) {
      signatures.insert(version, acceptance);
    }

    @Override
    public void add(Review review) {
      reviews.insert(review);
    }

    @Override
    public void append(Instant at, ClientId client, Entry entry) {
      trail.append(at, client, null, entry);
    }
  }
}
