package nightbell.web.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nightbell.alert.ClientId;
import nightbell.engine.Register;
import org.jspecify.annotations.Nullable;

/** A register in memory that counts the look-ups of keys. */
final class FakeRegister implements Register {
  final Map<String, IntakeKey> keys = new LinkedHashMap<>();
  final List<String> rejected = new ArrayList<>();
  final List<StoredMatrix> matrices = new ArrayList<>();
  private final Map<String, Mapped> samples = new LinkedHashMap<>();
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
    return keys.values().stream()
        .filter(key -> key.secretHash().equals(secretHash) || key.isFormer(secretHash))
        .filter(key -> key.revokedAt() == null)
        .findFirst();
  }

  @Override
  public List<IntakeKey> keys() {
    return List.copyOf(keys.values());
  }

  @Override
  public boolean revokeKey(String id, Instant at) {
    return change(id, k -> copy(k, k.secretHash(), at, k.former(), k.mapping()));
  }

  @Override
  public boolean rotateKey(String id, String secretHash, Instant formerUntil) {
    return change(
        id,
        k -> {
          keys.remove(k.secretHash());
          Former former = new Former(k.secretHash(), formerUntil);
          return copy(k, secretHash, null, former, k.mapping());
        });
  }

  @Override
  public boolean mapKey(String id, Mapped mapped) {
    samples.put(id, mapped);
    return change(id, k -> copy(k, k.secretHash(), null, k.former(), mapped.mapping()));
  }

  @Override
  public Optional<Mapped> mapped(String id) {
    return Optional.ofNullable(samples.get(id));
  }

  private boolean change(String id, UnaryOperator<IntakeKey> change) {
    Optional<IntakeKey> live =
        keys.values().stream().filter(k -> k.id().equals(id) && k.revokedAt() == null).findFirst();
    live.ifPresent(k -> addKey(change.apply(k)));
    return live.isPresent();
  }

  private static IntakeKey copy(
      IntakeKey k,
      String hash,
      @Nullable Instant revokedAt,
      @Nullable Former former,
      @Nullable String mapping) {
    return new IntakeKey(
        k.id(),
        k.client(),
        k.name(),
        hash,
        k.format(),
        k.system(),
        k.category(),
        k.source(),
        k.createdAt(),
        revokedAt,
        former,
        k.perMinute(),
        mapping);
  }

  @Override
  public void reject(
      @Nullable ClientId client, String format, String why, String body, Instant at) {
    rejected.add(body);
  }
}
