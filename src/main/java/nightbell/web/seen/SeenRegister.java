package nightbell.web.seen;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nightbell.access.Rights;
import nightbell.alert.ClientId;
import nightbell.engine.Register;
import nightbell.web.Whose;
import org.jspecify.annotations.Nullable;

/**
 * What is set up for clients in sight. A key's secret is a right of its own: who has it need not
 * see anything. Thread-safe.
 */
record SeenRegister(Register all, Supplier<Rights> sight) implements Register {

  @Override
  public Optional<StoredMatrix> matrix(int version) {
    Rights rights = sight.get();
    return all.matrix(version).filter(stored -> rights.sees(stored.client()));
  }

  @Override
  public void addKey(IntakeKey key) {
    if (!sight.get().sees(key.client())) {
      throw Whose.stranger();
    }
    all.addKey(key);
  }

  @Override
  public Optional<IntakeKey> key(String secretHash) {
    return all.key(secretHash);
  }

  @Override
  public List<IntakeKey> keys() {
    Rights rights = sight.get();
    return all.keys().stream().filter(key -> rights.sees(key.client())).toList();
  }

  @Override
  public boolean revokeKey(String id, Instant at) {
    return isSeen(id) && all.revokeKey(id, at);
  }

  @Override
  public boolean rotateKey(String id, String secretHash, Instant formerUntil) {
    return isSeen(id) && all.rotateKey(id, secretHash, formerUntil);
  }

  @Override
  public boolean mapKey(String id, Mapped mapped) {
    return isSeen(id) && all.mapKey(id, mapped);
  }

  @Override
  public Optional<Mapped> mapped(String id) {
    return isSeen(id) ? all.mapped(id) : Optional.empty();
  }

  @Override
  public void reject(
      @Nullable ClientId client, String format, String why, String body, Instant at) {
    all.reject(client, format, why, body, at);
  }

  private boolean isSeen(String id) {
    return sight.get().seesAll() || keys().stream().anyMatch(key -> key.id().equals(id));
  }
}
