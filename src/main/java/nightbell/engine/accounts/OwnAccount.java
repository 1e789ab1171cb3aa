package nightbell.engine.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nightbell.audit.Kind;
import nightbell.engine.Clock;
import org.jspecify.annotations.Nullable;

/**
 * What people change about their own account. Each change asks for the password again, so that a
 * browser left open is not enough. Refuses with {@link NotAllowed}. Thread-safe.
 */
public final class OwnAccount {
  private static final int RECOVERY_CODES = 10;
  private static final String CONFLICT = "The account changed meanwhile. Try again.";
  private final AccountRecords accounts;
  private final SignIns signIns;
  private final PasswordHash hash;
  private final AccountMail mail;
  private final Clock clock;

  /** Makes it. */
  public OwnAccount(
      AccountRecords accounts, SignIns signIns, PasswordHash hash, AccountMail mail, Clock clock) {
    this.accounts = accounts;
    this.signIns = signIns;
    this.hash = hash;
    this.mail = mail;
    this.clock = clock;
  }

  /** The own account; empty for the admin token's holder. */
  public Optional<Account> of(By by) {
    String id = by.account();
    return id == null ? Optional.empty() : accounts.byId(id);
  }

  /** Changes the password; every session but this one ends, and a mail says so. */
  public void changePassword(By by, String old, String wanted, @Nullable String session) {
    Account account = proved(by, old);
    Passwords.wrong(wanted, hash)
        .ifPresent(
            why -> {
              throw NotAllowed.input("password", why);
            });
    Account changed = account.withProofs(account.proofs().withPassword(hash.of(wanted)));
    update(by, changed, Cut.allBut(session), Kind.PASSWORD_CHANGED, "changed the password");
    mail.send(account, "Your password for Nightbell was changed", AccountWords.changed(account));
  }

  /**
   * Turns the second step on, if the code shows that the device has the secret.
   *
   * @return the recovery codes, which are shown this once
   */
  public List<String> secondStepOn(By by, String password, String secret, String code) {
    Account account = proved(by, password);
    if (account.proofs().hasSecondStep()) {
      throw NotAllowed.conflict("The second step is on already. Turn it off first.");
    }
    OptionalLong step =
        TimeCodes.isSecret(secret)
            ? TimeCodes.step(secret, code, clock.now(), 0)
            : OptionalLong.empty();
    if (step.isEmpty()) {
      throw NotAllowed.input("code", "This code does not fit. Is the device's clock right?");
    }
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < RECOVERY_CODES; i++) {
      codes.add(Secrets.typed());
    }
    List<String> hashes = codes.stream().map(Secrets::hash).toList();
    Proofs proofs = new Proofs(account.proofs().password(), secret, step.getAsLong(), hashes);
    update(
        by,
        account.withProofs(proofs),
        Cut.NONE,
        Kind.SECOND_STEP_CHANGED,
        "turned the second step on");
    return codes;
  }

  /** Turns the second step off. */
  public void secondStepOff(By by, String password) {
    Account account = proved(by, password);
    Proofs proofs = new Proofs(account.proofs().password(), null, 0, List.of());
    update(
        by,
        account.withProofs(proofs),
        Cut.NONE,
        Kind.SECOND_STEP_CHANGED,
        "turned the second step off");
  }

  private Account proved(By by, String password) {
    Account account =
        of(by).orElseThrow(() -> NotAllowed.unknown("The admin token has no account."));
    if (!signIns.isPassword(account, password)) {
      throw NotAllowed.input("old", "This is not your password.");
    }
    return account;
  }

  private void update(By by, Account account, Cut cut, Kind kind, String what) {
    String text = account.name() + " " + what;
    if (!accounts.update(account, cut, clock.now(), by.entry(kind, account, text))) {
      throw NotAllowed.conflict(CONFLICT);
    }
  }
}
