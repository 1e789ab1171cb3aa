package nightbell.engine.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nightbell.audit.Entry;
import nightbell.engine.accounts.Account.Identity;
import org.jspecify.annotations.Nullable;

/**
 * Accounts and the links to them. Each change commits with its entry on the trail, and is on the
 * disk when it is answered.
 */
public interface AccountRecords {

  /** Writes a new one down; false, and nothing is written, if its id or address is taken. */
  boolean add(Account account, Entry entry);

  Optional<Account> byId(String id);

  /** The one of this address in lower case. */
  Optional<Account> byEmail(String email);

  /** The one that is linked to this identity. */
  Optional<Account> byIdentity(Identity identity);

  /** All, disabled ones too, by address. */
  List<Account> accounts();

  /**
   * Changes one if its version is still this; the version then counts on.
   *
   * @param cut which of its sessions and links end with that
   * @param entry what goes on the trail, or null for a change that says nothing
   * @return false, and nothing is changed, if another change came first
   */
  boolean update(Account account, Cut cut, Instant at, @Nullable Entry entry);

  /** Writes a new link down in place of the account's older ones. */
  void offer(Link link, Instant at, Entry entry);

  /** The link of this hash, be it over or not. */
  Optional<Link> link(String hash);
}
