package nightbell.engine.accounts;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nightbell.audit.Entry;
import org.jspecify.annotations.Nullable;

/** API tokens in memory. */
final class MemoryTokens implements TokenRecords {
  private final List<Entry> entries;
  private final Map<String, ApiToken> tokens = new LinkedHashMap<>();

  MemoryTokens(List<Entry> entries) {
    this.entries = entries;
  }

  @Override
  public void add(ApiToken token, Entry entry) {
    tokens.put(token.id(), token);
    entries.add(entry);
  }

  @Override
  public Optional<ApiToken> find(String hash) {
    return tokens.values().stream().filter(token -> token.hash().equals(hash)).findFirst();
  }

  @Override
  public List<ApiToken> list() {
    return List.copyOf(tokens.values());
  }

  @Override
  public void used(String id, Instant at) {
    tokens.computeIfPresent(id, (same, t) -> with(t, at, t.revokedAt(), t.revokedBy()));
  }

  @Override
  public boolean revoke(String id, Instant at, String by, Entry entry) {
    ApiToken known = tokens.get(id);
    if (known == null || known.revokedAt() != null) {
      return false;
    }
    tokens.put(id, with(known, known.usedAt(), at, by));
    entries.add(entry);
    return true;
  }

  private static ApiToken with(
      ApiToken t, @Nullable Instant used, @Nullable Instant revoked, @Nullable String by) {
    return new ApiToken(
        t.id(),
        t.hash(),
        t.account(),
        t.name(),
        t.role(),
        t.clients(),
        t.readsOnly(),
        t.createdAt(),
        t.until(),
        used,
        revoked,
        by);
  }
}
