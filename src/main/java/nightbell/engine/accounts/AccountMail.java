package nightbell.engine.accounts;

/** Sends an account a mail: once, without keeping it, and without waiting for it. */
@FunctionalInterface
public interface AccountMail {
  /** Sends nothing. */
  AccountMail NONE = (account, subject, text) -> {};

  void send(Account account, String subject, String text);
}
