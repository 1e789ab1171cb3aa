package nightbell.engine.accounts;

/** The words of mails about accounts. */
final class AccountWords {
  private AccountWords() {}

  static String invite(Account account, String link) {
    return """
        %s,

        you have an account at Nightbell, which tells people of alerts after hours. Choose a \
        password within 7 days:

        %s

        You then sign in with %s. Nobody else should have this link: it opens your account.
        """
        .formatted(account.name(), link, account.email());
  }

  static String reset(Account account, String link) {
    return """
        %s,

        somebody, perhaps you, asked for a new password for %s at Nightbell. Choose one within \
        an hour:

        %s

        If it was not you, nothing is to be done: your password stays as it is.
        """
        .formatted(account.name(), account.email(), link);
  }

  static String changed(Account account) {
    return """
        %s,

        the password of %s at Nightbell was changed just now, and every other browser was signed \
        out. If that was not you, tell an administrator at once.
        """
        .formatted(account.name(), account.email());
  }
}
