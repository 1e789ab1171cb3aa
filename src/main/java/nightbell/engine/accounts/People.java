package nightbell.engine.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nightbell.access.Rights;
import nightbell.access.Role;
import nightbell.alert.ClientId;
import nightbell.audit.Kind;
import nightbell.engine.Clock;
import nightbell.engine.Matrices;
import org.jspecify.annotations.Nullable;

/**
 * Sees to accounts: who is invited, with what rights, and who is disabled. An administrator sees
 * and changes accounts whose rights are no more than the own, gives no more than the own, and never
 * changes the own rights. Refuses with {@link NotAllowed}. Thread-safe.
 */
public final class People {
  private static final int TRIES = 20;
  private static final int LONGEST = 200;
  private final AccountRecords accounts;
  private final Links links;
  private final Actors actors;
  private final Matrices matrices;
  private final PasswordHash hash;
  private final Clock clock;

  /** Makes it. */
  public People(
      AccountRecords accounts, Links links, Matrices matrices, PasswordHash hash, Clock clock) {
    this.accounts = accounts;
    this.links = links;
    this.actors = new Actors(matrices);
    this.matrices = matrices;
    this.hash = hash;
    this.clock = clock;
  }

  /** An account and the link that was mailed to it. */
  public record Invited(Account account, String link) {}

  /** All that the caller sees, by address. */
  public List<Account> list(By by) {
    by.mustBeAdministrator();
    return accounts.accounts().stream().filter(by::sees).toList();
  }

  /** Whether nobody has an account yet. */
  public boolean isNobody() {
    return accounts.accounts().isEmpty();
  }

  /** Invites somebody; who was invited and has not come yet is invited again, with these rights. */
  public Invited invite(By by, Wish wish) {
    by.mustBeAdministrator();
    String email = checked(by, wish);
    Optional<Account> known = accounts.byEmail(email);
    Account account = known.isPresent() ? again(by, known.get(), wish) : created(by, email, wish);
    return new Invited(account, links.invite(by, account));
  }

  private Account again(By by, Account known, Wish wish) {
    boolean waiting = known.proofs().password() == null && known.identity() == null;
    if (known.isDisabled() || !waiting || !by.sees(known)) {
      throw NotAllowed.conflict("There is an account of this address already.");
    }
    return change(by, known.id(), wish.name(), wish.rights());
  }

  private Account created(By by, String email, Wish wish) {
    return added(by, email, wish, Proofs.NONE, "Account for " + wish.name() + " created");
  }

  /** The admin token's holder makes an own account, with every right. */
  public Account createOwn(By by, String email, String name, String password) {
    if (by.account() != null || !by.mayGive(Rights.ALL)) {
      throw NotAllowed.rights("Only the holder of the admin token may do this.");
    }
    Wish wish = new Wish(email, name, Role.ADMINISTRATOR, null, Rights.ALL.clients());
    String plain = checked(by, wish);
    Passwords.wrong(password, hash)
        .ifPresent(
            why -> {
              throw NotAllowed.input("password", why);
            });
    Proofs proofs = Proofs.NONE.withPassword(hash.of(password));
    return added(by, plain, wish, proofs, "Administrator's account for " + name + " created");
  }

  private Account added(By by, String email, Wish wish, Proofs proofs, String text) {
    Instant now = clock.now();
    for (int i = 0; i < TRIES && accounts.byEmail(email).isEmpty(); i++) {
      String id = AccountIds.of(email, i);
      Account account =
          new Account(
              id,
              email,
              wish.name().strip(),
              wish.rights(),
              proofs,
              null,
              now,
              by.actor().name(),
              null,
              null,
              0);
      boolean free = !actors.isPerson(id);
      if (free && accounts.add(account, by.entry(Kind.ACCOUNT_CREATED, account, text))) {
        return account;
      }
    }
    throw NotAllowed.conflict("There is an account of this address already.");
  }

  /** Changes name and rights; they hold from the next request on. */
  public Account change(By by, String id, String name, Rights rights) {
    Account known = found(by, id);
    if (by.isOwn(id) && !known.rights().equals(rights)) {
      throw NotAllowed.rights("Nobody changes the own rights. Ask another administrator.");
    }
    checked(by, new Wish(known.email(), name, rights.role(), rights.side(), rights.clients()));
    String text = known.name() + " is now " + RightsWords.of(rights);
    return changed(
        by, id, Cut.NONE, Kind.ACCOUNT_CHANGED, text, now -> now.withRights(name.strip(), rights));
  }

  /** Disables an account: its sessions, links and tokens open nothing from now on. */
  public Account disable(By by, String id) {
    Account known = found(by, id);
    if (by.isOwn(id)) {
      throw NotAllowed.rights("Nobody disables the own account. Ask another administrator.");
    }
    if (known.isDisabled()) {
      return known;
    }
    String text = "Account of " + known.name() + " disabled";
    Instant at = clock.now();
    return changed(by, id, Cut.ALL, Kind.ACCOUNT_DISABLED, text, now -> now.disabled(at));
  }

  /** Lets a disabled account sign in again; what ended with it stays ended, but for tokens. */
  public Account enable(By by, String id) {
    Account known = found(by, id);
    String text = "Account of " + known.name() + " enabled";
    return known.isDisabled()
        ? changed(by, id, Cut.NONE, Kind.ACCOUNT_ENABLED, text, now -> now.disabled(null))
        : known;
  }

  /** An account that the caller may see to. */
  public Account found(By by, String id) {
    by.mustBeAdministrator();
    return accounts
        .byId(id)
        .filter(by::sees)
        .orElseThrow(() -> NotAllowed.unknown("There is no account of this id."));
  }

  private Account changed(
      By by, String id, Cut cut, Kind kind, String text, UnaryOperator<Account> how) {
    for (int i = 0; i < TRIES; i++) {
      Account now = found(by, id);
      Account after = how.apply(now);
      if (accounts.update(after, cut, clock.now(), by.entry(kind, now, text))) {
        return after;
      }
    }
    throw NotAllowed.conflict("Somebody else changes this account. Try again.");
  }

  /** The plain address of a wish that is in order. */
  private String checked(By by, Wish wish) {
    String email =
        Emails.plain(wish.email())
            .orElseThrow(
                () -> NotAllowed.input("email", "A mail address in plain letters is required."));
    String name = wish.name().strip();
    if (name.isEmpty() || name.length() > LONGEST || hasControls(name)) {
      throw NotAllowed.input("name", "A name of 1 to 200 characters is required.");
    }
    for (ClientId client : wish.clients()) {
      if (!by.rights().sees(client) || matrices.active(client).isEmpty()) {
        throw NotAllowed.input("clients", "There is no client " + client + ".");
      }
    }
    if (!by.mayGive(wish.rights())) {
      throw NotAllowed.rights(
          "These rights are more than your own: " + RightsWords.of(wish.rights()) + ".");
    }
    return email;
  }

  private static boolean hasControls(@Nullable String name) {
    return name != null && name.chars().anyMatch(Character::isISOControl);
  }
}
