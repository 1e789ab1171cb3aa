package nightbell.engine.accounts;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nightbell.access.Rights;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.engine.Clock;
import nightbell.engine.accounts.Account.Identity;

/**
 * Finds the account of somebody whom an organisation's own sign-in vouches for: the one that is
 * linked to it, the one that was invited by this address, or a new one. An account that has signed
 * in before is never linked by its address alone. Thread-safe.
 */
public final class Arrivals {
  private static final int LONGEST = 200;
  private final AccountRecords accounts;
  private final Clock clock;

  public Arrivals(AccountRecords accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * Somebody who arrives.
   *
   * @param email verified
   * @param by the name of the sign-in that vouches
   * @param rights of a new account
   */
  public record Arrival(Identity identity, String email, String name, String by, Rights rights) {}

  /** The account; empty if another one has the address. */
  public Optional<Account> of(Arrival arrival) {
    Optional<Account> linked = accounts.byIdentity(arrival.identity());
    if (linked.isPresent()) {
      return linked;
    }
    Optional<String> email = Emails.plain(arrival.email());
    if (email.isEmpty()) {
      return Optional.empty();
    }
    Optional<Account> invited = accounts.byEmail(email.get());
    return invited.isPresent() ? link(invited.get(), arrival) : create(email.get(), arrival);
  }

  private Optional<Account> link(Account account, Arrival arrival) {
    boolean waits =
        account.identity() == null
            && account.signedInAt() == null
            && account.proofs().password() == null
            && !account.isDisabled();
    if (!waits) {
      return Optional.empty();
    }
    Account after = account.withIdentity(arrival.identity());
    String text = "Account %s is linked to %s.".formatted(account.email(), arrival.by());
    boolean done =
        accounts.update(
            after, Cut.ALL, clock.now(), entry(Kind.ACCOUNT_CHANGED, text, account.id(), arrival));
    return done ? accounts.byId(account.id()) : Optional.empty();
  }

  private Optional<Account> create(String email, Arrival arrival) {
    String id = "u-" + UUID.randomUUID();
    String name = arrival.name().strip();
    Account account =
        new Account(
            id,
            email,
            name.length() <= LONGEST ? name : name.substring(0, LONGEST),
            arrival.rights(),
            Proofs.NONE,
            arrival.identity(),
            clock.now(),
            arrival.by(),
            null,
            null,
            1);
    String text =
        "Account %s (%s) is made by a first sign-in with %s: %s."
            .formatted(account.name(), email, arrival.by(), arrival.rights().role());
    accounts.add(account, entry(Kind.ACCOUNT_CREATED, text, id, arrival));
    // Of two first sign-ins at once the other may have been first.
    return accounts.byIdentity(arrival.identity());
  }

  private static Entry entry(Kind kind, String text, String id, Arrival arrival) {
    Map<String, String> data =
        Map.of("account", id, "issuer", arrival.identity().issuer(), "by", arrival.by());
    return new Entry(kind, Actor.NIGHTBELL, null, text, data);
  }
}
