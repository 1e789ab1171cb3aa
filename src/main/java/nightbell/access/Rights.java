package nightbell.access;

import java.util.Set;
import nightbell.alert.ClientId;
import nightbell.oncall.Side;
import org.jspecify.annotations.Nullable;

/**
 * What one caller may see and do.
 *
 * @param side the organisation the caller speaks for; null for both, as the admin token does
 * @param clients whose data the caller sees; empty for every client's
 */
public record Rights(Role role, @Nullable Side side, Set<ClientId> clients) {
  /** The admin token's: everything. */
  public static final Rights ALL = new Rights(Role.ADMINISTRATOR, null, Set.of());

  /** Copies the set. */
  public Rights {
    clients = Set.copyOf(clients);
  }

  /** Whether every client's data is in sight, and with it what belongs to no client. */
  public boolean seesAll() {
    return clients.isEmpty();
  }

  /**
   * Whether this client's data is in sight; what belongs to no client is seen by all-seers only.
   */
  public boolean sees(@Nullable ClientId client) {
    return seesAll() || (client != null && clients.contains(client));
  }

  /** Whether the caller may do what asks for this role, for a client in sight. */
  public boolean may(Role asked, @Nullable ClientId client) {
    return role.covers(asked) && sees(client);
  }
}
