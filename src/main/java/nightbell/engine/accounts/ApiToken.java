package nightbell.engine.accounts;

import java.time.Instant;
import java.util.Set;
import nightbell.access.Role;
import nightbell.alert.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * A script's right to use the API.
 *
 * @param account on whose behalf; null for the admin token's holder
 * @param clients whose data it sees; empty for all that the account sees
 * @param readsOnly whether it changes nothing
 */
public record ApiToken(
    String id,
    String hash,
    @Nullable String account,
    String name,
    Role role,
    Set<ClientId> clients,
    boolean readsOnly,
    Instant createdAt,
    Instant until,
    @Nullable Instant usedAt,
    @Nullable Instant revokedAt,
    @Nullable String revokedBy) {
  /** What every secret begins with, so that it is known where it was lost. */
  public static final String PREFIX = "nbt_";

  /** Copies the set. */
  public ApiToken {
    clients = Set.copyOf(clients);
  }

  /** Whether it opens something. */
  public boolean isLive(Instant now) {
    return revokedAt == null && now.isBefore(until);
  }
}
