package nightbell.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nightbell.alert.ClientId;
import nightbell.audit.Entry;
import nightbell.engine.Store;
import nightbell.engine.accounts.Account;
import nightbell.engine.accounts.Account.Identity;
import nightbell.engine.accounts.AccountRecords;
import nightbell.engine.accounts.Cut;
import nightbell.engine.accounts.Ledger;
import nightbell.engine.accounts.Link;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Keeps accounts. What is changed survives a power cut. An account of one client only is on record
 * as that client's.
 */
final class JdbiAccounts implements AccountRecords {
  private final Jdbi jdbi;
  private final Durable durable;

  JdbiAccounts(Jdbi jdbi, boolean embedded) {
    this.jdbi = jdbi;
    this.durable = new Durable(jdbi, embedded);
  }

  /** Accounts with their sessions and tokens. */
  static Ledger ledger(Jdbi jdbi, boolean embedded) {
    return new Ledger(
        new JdbiAccounts(jdbi, embedded),
        new JdbiSessions(jdbi, embedded),
        new JdbiTokens(jdbi, embedded));
  }

  @Override
  public boolean add(Account account, Entry entry) {
    if (byId(account.id()).isPresent() || byEmail(account.email()).isPresent()) {
      return false;
    }
    try {
      return durable.change(
          db -> {
            new AccountTable(db).insert(account);
            append(db, account, account.createdAt(), entry);
            return true;
          });
    } catch (Store.Conflict e) {
      return false;
    }
  }

  @Override
  public Optional<Account> byId(String id) {
    return jdbi.withHandle(db -> new AccountTable(db).byId(id));
  }

  @Override
  public Optional<Account> byEmail(String email) {
    return jdbi.withHandle(db -> new AccountTable(db).byEmail(email));
  }

  @Override
  public Optional<Account> byIdentity(Identity identity) {
    return jdbi.withHandle(db -> new AccountTable(db).byIdentity(identity));
  }

  @Override
  public List<Account> accounts() {
    return jdbi.withHandle(db -> new AccountTable(db).list());
  }

  @Override
  public boolean update(Account account, Cut cut, Instant at, @Nullable Entry entry) {
    try {
      return durable.change(
          db -> {
            boolean won = new AccountTable(db).update(account);
            if (won && cut.any()) {
              new SessionTable(db).deleteOf(account.id(), cut.kept());
              new AccountLinkTable(db).deleteOf(account.id());
            }
            if (won && entry != null) {
              append(db, account, at, entry);
            }
            return won;
          });
    } catch (Store.Conflict e) {
      return false;
    }
  }

  @Override
  public void offer(Link link, Instant at, Entry entry) {
    var unused =
        durable.change(
            db -> {
              new AccountLinkTable(db).deleteOf(link.account());
              new AccountLinkTable(db).insert(link);
              Account account = new AccountTable(db).byId(link.account()).orElseThrow();
              append(db, account, at, entry);
              return true;
            });
  }

  @Override
  public Optional<Link> link(String hash) {
    return jdbi.withHandle(db -> new AccountLinkTable(db).find(hash));
  }

  private static void append(Handle db, Account account, Instant at, Entry entry) {
    Set<ClientId> clients = account.rights().clients();
    append(db, at, clients.size() == 1 ? clients.iterator().next() : null, entry);
  }

  static void append(Handle db, Instant at, @Nullable ClientId client, Entry entry) {
    CounterTable counters = new CounterTable(db);
    TrailTable trail = new TrailTable(db, counters);
    trail.append(at, client, null, entry);
    trail.flush();
    counters.flush();
  }
}
