package nightbell.engine.accounts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import nightbell.audit.Entry;
import nightbell.engine.accounts.Account.Identity;
import org.jspecify.annotations.Nullable;

/** Accounts, sessions and tokens in memory, and what went on the trail. */
public final class MemoryLedger implements AccountRecords, SessionRecords {
  public final List<Entry> entries = new ArrayList<>();
  private final Map<String, Account> accounts = new LinkedHashMap<>();
  private final Map<String, Session> sessions = new LinkedHashMap<>();
  private final Map<String, Link> links = new LinkedHashMap<>();

  /** The three ports on it. */
  public Ledger ledger() {
    return new Ledger(this, this, new MemoryTokens(entries));
  }

  @Override
  public boolean add(Account account, Entry entry) {
    if (byId(account.id()).isPresent() || byEmail(account.email()).isPresent()) {
      return false;
    }
    accounts.put(account.id(), account);
    entries.add(entry);
    return true;
  }

  @Override
  public Optional<Account> byId(String id) {
    return Optional.ofNullable(accounts.get(id));
  }

  @Override
  public Optional<Account> byEmail(String email) {
    return first(account -> account.email().equals(email));
  }

  @Override
  public Optional<Account> byIdentity(Identity identity) {
    return first(account -> identity.equals(account.identity()));
  }

  private Optional<Account> first(Predicate<Account> which) {
    return accounts.values().stream().filter(which).findFirst();
  }

  @Override
  public List<Account> accounts() {
    return accounts.values().stream().sorted(Comparator.comparing(Account::email)).toList();
  }

  @Override
  public boolean update(Account account, Cut cut, Instant at, @Nullable Entry entry) {
    Account known = accounts.get(account.id());
    if (known == null || known.version() != account.version()) {
      return false;
    }
    accounts.put(account.id(), next(account));
    if (cut.any()) {
      endAll(account.id(), cut.kept());
      links.values().removeIf(link -> link.account().equals(account.id()));
    }
    if (entry != null) {
      entries.add(entry);
    }
    return true;
  }

  private static Account next(Account a) {
    return new Account(
        a.id(),
        a.email(),
        a.name(),
        a.rights(),
        a.proofs(),
        a.identity(),
        a.createdAt(),
        a.createdBy(),
        a.signedInAt(),
        a.disabledAt(),
        a.version() + 1);
  }

  @Override
  public void offer(Link link, Instant at, Entry entry) {
    links.values().removeIf(known -> known.account().equals(link.account()));
    links.put(link.hash(), link);
    entries.add(entry);
  }

  @Override
  public Optional<Link> link(String hash) {
    return Optional.ofNullable(links.get(hash));
  }

  @Override
  public void add(Session session) {
    sessions.put(session.hash(), session);
  }

  @Override
  public Optional<Session> find(String hash) {
    return Optional.ofNullable(sessions.get(hash));
  }

  @Override
  public List<Session> list() {
    Comparator<Session> lately = Comparator.comparing(Session::seenAt).reversed();
    return sessions.values().stream().sorted(lately.thenComparing(Session::hash)).toList();
  }

  @Override
  public void seen(String hash, Instant at) {
    sessions.computeIfPresent(
        hash,
        (same, s) ->
            new Session(same, s.account(), s.beganAt(), at, s.address(), s.browser(), s.how()));
  }

  @Override
  public boolean end(String hash) {
    return sessions.remove(hash) != null;
  }

  @Override
  public int endAll(@Nullable String account, @Nullable String kept) {
    int before = sessions.size();
    sessions
        .values()
        .removeIf(
            session -> Objects.equals(session.account(), account) && !session.hash().equals(kept));
    return before - sessions.size();
  }

  @Override
  public void forget(Instant seen, Instant began) {
    sessions.values().removeIf(s -> s.seenAt().isBefore(seen) || s.beganAt().isBefore(began));
  }
}
