package nightbell.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nightbell.alert.ClientId;
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
  public Optional<StoredMatrix> matrix(int version) {
    return jdbi.withHandle(db -> new MatrixTable(db).find(version));
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
  public boolean rotateKey(String id, String secretHash, Instant formerUntil) {
    return jdbi.withHandle(db -> new KeyTable(db).rotate(id, secretHash, formerUntil));
  }

  @Override
  public boolean mapKey(String id, Mapped mapped) {
    return jdbi.withHandle(db -> new KeyTable(db).map(id, mapped));
  }

  @Override
  public Optional<Mapped> mapped(String id) {
    return jdbi.withHandle(db -> new KeyTable(db).mapped(id));
  }

  @Override
  public void reject(
      @Nullable ClientId client, String format, String why, String body, Instant at) {
    jdbi.useHandle(db -> new RejectedTable(db).insert(client, format, why, body, at));
  }
}
