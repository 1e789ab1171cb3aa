package nightbell.engine.accounts;

import java.time.Instant;
import java.util.Optional;
import nightbell.access.Rights;
import nightbell.audit.Actor;
import nightbell.audit.Kind;
import nightbell.engine.Clock;
import nightbell.engine.accounts.Link.Purpose;

/**
 * The mailed links with which a password is chosen. Each works once, for a while; a newer one, or a
 * new password, ends those before it. Their mails are not kept: who reads the database finds no
 * link in it. Thread-safe.
 */
public final class Links {
  private static final By NIGHTBELL = new By(Actor.NIGHTBELL, Rights.ALL, null);
  private final AccountRecords accounts;
  private final Actors actors;
  private final AccountMail mail;
  private final PasswordHash hash;
  private final Clock clock;
  private final String publicUrl;

  /** Makes it. */
  public Links(
      AccountRecords accounts,
      Actors actors,
      AccountMail mail,
      PasswordHash hash,
      Clock clock,
      String publicUrl) {
    this.accounts = accounts;
    this.actors = actors;
    this.mail = mail;
    this.hash = hash;
    this.clock = clock;
    this.publicUrl = publicUrl;
  }

  /** Mails an invitation and gives its address. */
  String invite(By by, Account account) {
    String secret = Secrets.fresh();
    String text = "Invited " + account.name() + " <" + account.email() + ">";
    offer(secret, account, Purpose.INVITE, by, Kind.ACCOUNT_INVITED, text);
    String address = address(secret);
    mail.send(account, "Your account at Nightbell", AccountWords.invite(account, address));
    return address;
  }

  /** Mails a link to who has an account with a password of this address; says nothing of others. */
  public void reset(String email) {
    Optional<Account> known = Emails.plain(email).flatMap(accounts::byEmail);
    // Who signs in at their own organisation has no password here, and must not get one by mail.
    boolean may =
        known.isPresent()
            && !known.get().isDisabled()
            && (known.get().proofs().password() != null || known.get().identity() == null);
    if (may) {
      Account account = known.get();
      String secret = Secrets.fresh();
      String text = "Somebody asked for a new password of " + account.id();
      offer(secret, account, Purpose.RESET, NIGHTBELL, Kind.RESET_SENT, text);
      mail.send(
          account, "A new password for Nightbell", AccountWords.reset(account, address(secret)));
    }
  }

  /** The account whose password a link lets choose, while it does. */
  public Optional<Account> open(String secret) {
    Instant now = clock.now();
    return accounts
        .link(Secrets.hash(secret))
        .filter(link -> now.isBefore(link.until()))
        .flatMap(link -> accounts.byId(link.account()))
        .filter(account -> !account.isDisabled());
  }

  /**
   * Chooses the password; every session of the account ends, and every link.
   *
   * @throws NotAllowed if the link is over, or the password cannot be chosen
   */
  public Account choose(String secret, String password) {
    Account account =
        open(secret).orElseThrow(() -> NotAllowed.unknown("This link is over. Ask for a new one."));
    Passwords.wrong(password, hash)
        .ifPresent(
            why -> {
              throw NotAllowed.input("password", why);
            });
    Account chosen = account.withProofs(account.proofs().withPassword(hash.of(password)));
    String text = account.name() + " chose a password by a mailed link";
    By by = new By(actors.of(account), account.rights(), account.id());
    boolean won =
        accounts.update(
            chosen, Cut.ALL, clock.now(), by.entry(Kind.PASSWORD_CHANGED, account, text));
    if (!won) {
      throw NotAllowed.unknown("This link is over. Ask for a new one.");
    }
    return chosen;
  }

  private void offer(
      String secret, Account account, Purpose purpose, By by, Kind kind, String text) {
    Instant now = clock.now();
    Link link = new Link(Secrets.hash(secret), account.id(), purpose, now.plus(purpose.life()));
    accounts.offer(link, now, by.entry(kind, account, text));
  }

  private String address(String secret) {
    return publicUrl + "/sign-in/password/" + secret;
  }
}
