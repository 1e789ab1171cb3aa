package nightbell.engine.accounts;

import java.util.Set;
import nightbell.access.Rights;
import nightbell.access.Role;
import nightbell.alert.ClientId;
import nightbell.oncall.Side;
import org.jspecify.annotations.Nullable;

/**
 * What an account is to be.
 *
 * @param side null for both
 * @param clients empty for all
 */
public record Wish(
    String email, String name, Role role, @Nullable Side side, Set<ClientId> clients) {
  public Wish {
    clients = Set.copyOf(clients);
  }

  Rights rights() {
    return new Rights(role, side, clients);
  }
}
