package nightbell.engine.accounts;

import java.util.Map;
import nightbell.access.Rights;
import nightbell.access.Role;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Who changes accounts, with what rights.
 *
 * @param account the own one; null for the admin token's holder
 */
public record By(Actor actor, Rights rights, @Nullable String account) {
  /** The holder of the admin token. */
  public static final By ADMIN = new By(Actor.ADMIN, Rights.ALL, null);

  /** Whether rights like these are no more than the own: in role, side and clients. */
  boolean mayGive(Rights other) {
    boolean clients =
        rights.seesAll() || (!other.seesAll() && rights.clients().containsAll(other.clients()));
    boolean side = rights.side() == null || rights.side() == other.side();
    return clients && side && rights.role().covers(other.role());
  }

  /** Whether an account is the own one, or one that an administrator with these rights sees to. */
  boolean sees(Account other) {
    return isOwn(other.id())
        || (rights.role().covers(Role.ADMINISTRATOR) && mayGive(other.rights()));
  }

  boolean isOwn(@Nullable String id) {
    return account != null && account.equals(id);
  }

  /** Refuses who is no administrator. */
  void mustBeAdministrator() {
    if (!rights.role().covers(Role.ADMINISTRATOR)) {
      throw NotAllowed.rights("Only an administrator may do this.");
    }
  }

  Entry entry(Kind kind, Account account, String text) {
    return new Entry(kind, actor, null, text, Map.of("account", account.id()));
  }
}
