package nightbell.engine.accounts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import nightbell.engine.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Tells who signs in. A wrong password, an address that nobody has and a disabled account are one
 * and the same answer, in the same time. A code is used once. Thread-safe.
 */
public final class SignIns {
  private static final int TRIES = 3;
  private final AccountRecords accounts;
  private final PasswordHash hash;
  private final Clock clock;

  public SignIns(AccountRecords accounts, PasswordHash hash, Clock clock) {
    this.accounts = accounts;
    this.hash = hash;
    this.clock = clock;
  }

  /**
   * The account of this address if all proofs are right; it is then on record when it signed in.
   *
   * @param code of the second step, or a recovery code; ignored where there is none
   */
  public Optional<Account> byPassword(String email, String password, @Nullable String code) {
    Optional<Account> known = Emails.plain(email).flatMap(accounts::byEmail);
    String kept = known.map(Account::proofs).map(Proofs::password).orElse(null);
    boolean right = hash.matches(password, kept);
    if (!right || known.isEmpty()) {
      return Optional.empty();
    }
    return enter(known.get().id(), kept, code == null ? "" : code.strip());
  }

  /** Remembers that an account signed in by other means; empty if it may not. */
  public Optional<Account> byOtherMeans(Account account) {
    for (int i = 0; i < TRIES; i++) {
      Optional<Account> now = accounts.byId(account.id()).filter(known -> !known.isDisabled());
      if (now.isEmpty()) {
        return now;
      }
      if (accounts.update(now.get().signedIn(clock.now()), Cut.NONE, clock.now(), null)) {
        return now;
      }
    }
    return Optional.empty();
  }

  /** Whether this is the account's password, for what asks for it again. */
  public boolean isPassword(Account account, String password) {
    return hash.matches(password, account.proofs().password());
  }

  private Optional<Account> enter(String id, @Nullable String password, String code) {
    for (int i = 0; i < TRIES; i++) {
      Optional<Account> now = accounts.byId(id);
      boolean same =
          now.map(known -> Objects.equals(known.proofs().password(), password)).orElse(false);
      if (!same || now.get().isDisabled()) {
        return Optional.empty();
      }
      Optional<Proofs> after = proved(now.get().proofs(), code, clock.now());
      if (after.isEmpty()) {
        return Optional.empty();
      }
      Account entered = now.get().withProofs(after.get()).signedIn(clock.now());
      if (accounts.update(entered, Cut.NONE, clock.now(), null)) {
        return Optional.of(entered);
      }
    }
    return Optional.empty();
  }

  /** The proofs after this code was used up; empty if it is none. */
  static Optional<Proofs> proved(Proofs proofs, String code, Instant now) {
    String secret = proofs.codeSecret();
    if (secret == null) {
      return Optional.of(proofs);
    }
    OptionalLong step = TimeCodes.step(secret, code, now, proofs.codeStep());
    if (step.isPresent()) {
      return Optional.of(
          new Proofs(proofs.password(), secret, step.getAsLong(), proofs.recovery()));
    }
    List<String> left = new ArrayList<>(proofs.recovery());
    boolean used = left.remove(Secrets.hash(code.toLowerCase(Locale.ROOT)));
    return used
        ? Optional.of(new Proofs(proofs.password(), secret, proofs.codeStep(), left))
        : Optional.empty();
  }
}
