package nightbell.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nightbell.alert.ClientId;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.engine.Register;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Keeps what is set up, each call in a transaction of its own. */
final class JdbiRegister implements Register {
  private final Jdbi jdbi;

  JdbiRegister(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public StoredMatrix addMatrix(
      ClientId client, String sha256, String text, String by, String why, Instant at) {
    return jdbi.inTransaction(
        db -> {
          CounterTable counters = new CounterTable(db);
          int number = Math.toIntExact(counters.take("matrix"));
          StoredMatrix matrix = new StoredMatrix(number, client, sha256, text, by, why, at);
          new MatrixTable(db).insert(matrix);
          TrailTable trail = new TrailTable(db, counters);
          trail.append(at, client, null, loaded(matrix));
          trail.flush();
          counters.flush();
          return matrix;
        });
  }

  private static Entry loaded(StoredMatrix matrix) {
    String text = "Matrix version " + matrix.number() + " is active: " + matrix.why() + ".";
    Map<String, String> values =
        Map.of("version", String.valueOf(matrix.number()), "sha256", matrix.sha256());
    return new Entry(Kind.MATRIX_LOADED, new Actor(matrix.by(), null), null, text, values);
  }

  @Override
  public Optional<StoredMatrix> activeMatrix(ClientId client) {
    return jdbi.withHandle(db -> new MatrixTable(db).active(client));
  }

  @Override
  public Optional<StoredMatrix> matrix(int version) {
    return jdbi.withHandle(db -> new MatrixTable(db).find(version));
  }

  @Override
  public List<StoredMatrix> activeMatrices() {
    return jdbi.withHandle(db -> new MatrixTable(db).active());
  }

  @Override
  public void addKey(IntakeKey key) {
    jdbi.useTransaction(
        db -> {
          KeyTable keys = new KeyTable(db);
          if (!keys.knows(key.secretHash())) {
            keys.insert(key);
          }
        });
  }

  @Override
  public Optional<IntakeKey> key(String secretHash) {
    return jdbi.withHandle(db -> new KeyTable(db).live(secretHash));
  }

  @Override
  public List<IntakeKey> keys() {
    return jdbi.withHandle(db -> new KeyTable(db).list());
  }

  @Override
  public boolean revokeKey(String id, Instant at) {
    return jdbi.withHandle(db -> new KeyTable(db).revoke(id, at));
  }

  @Override
  public void reject(
      @Nullable ClientId client, String format, String why, String body, Instant at) {
    jdbi.useHandle(db -> new RejectedTable(db).insert(client, format, why, body, at));
  }
}
