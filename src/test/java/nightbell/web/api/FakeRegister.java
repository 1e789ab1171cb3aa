package nightbell.web.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nightbell.alert.ClientId;
import nightbell.engine.Register;
import org.jspecify.annotations.Nullable;

/** A register in memory that counts the look-ups of keys. */
final class FakeRegister implements Register {
  final Map<String, IntakeKey> keys = new LinkedHashMap<>();
  final List<String> rejected = new ArrayList<>();
  final List<StoredMatrix> matrices = new ArrayList<>();
  int lookups;

  StoredMatrix addMatrix(
      ClientId client, String sha256, String text, String by, String why, Instant at) {
    StoredMatrix stored = new StoredMatrix(matrices.size() + 1, client, sha256, text, by, why, at);
    matrices.add(stored);
    return stored;
  }

  @Override
  public Optional<StoredMatrix> matrix(int version) {
    return matrices.stream().filter(one -> one.number() == version).findFirst();
  }

  @Override
  public void addKey(IntakeKey key) {
    keys.put(key.secretHash(), key);
  }

  @Override
  public Optional<IntakeKey> key(String secretHash) {
    lookups++;
    return Optional.ofNullable(keys.get(secretHash)).filter(key -> key.revokedAt() == null);
  }

  @Override
  public List<IntakeKey> keys() {
    return List.copyOf(keys.values());
  }

  @Override
  public boolean revokeKey(String id, Instant at) {
    Optional<IntakeKey> live =
        keys.values().stream().filter(k -> k.id().equals(id) && k.revokedAt() == null).findFirst();
    live.ifPresent(
        k ->
            addKey(
                new IntakeKey(
                    k.id(),
                    k.client(),
                    k.name(),
                    k.secretHash(),
                    k.format(),
                    k.system(),
                    k.category(),
                    k.source(),
                    k.createdAt(),
                    at)));
    return live.isPresent();
  }

  @Override
  public void reject(
      @Nullable ClientId client, String format, String why, String body, Instant at) {
    rejected.add(body);
  }
}
