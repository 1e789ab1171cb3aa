package nightbell.channel.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nightbell.channel.Checked;
import org.jspecify.annotations.Nullable;

/**
 * The mail server to send by. Without a user it is used without signing in.
 *
 * @param from the sender, an address alone or with a name before it
 */
public record MailSettings(
    String host,
    int port,
    @Nullable String user,
    @Nullable String password,
    SmtpTls tls,
    String from) {

  /** Checks the values of the {@code SMTP_} variables and {@code MAIL_FROM}, in that order. */
  public static Checked<MailSettings> of(
      @Nullable String host,
      int port,
      @Nullable String user,
      @Nullable String password,
      @Nullable String tls,
      @Nullable String from) {
    List<String> problems = new ArrayList<>();
    if (word(host).isEmpty()) {
      problems.add("SMTP_HOST is missing.");
    }
    if (port < 1 || port > 65_535) {
      problems.add("SMTP_PORT must be between 1 and 65535.");
    }
    login(problems, word(user), word(password));
    Optional<SmtpTls> protection = SmtpTls.named(word(tls).isEmpty() ? "starttls" : word(tls));
    if (protection.isEmpty()) {
      problems.add("SMTP_TLS must be starttls, tls or none.");
    }
    sender(problems, word(from));
    if (!problems.isEmpty()) {
      return Checked.wrong(problems);
    }
    boolean login = !word(user).isEmpty();
    return Checked.right(
        new MailSettings(
            word(host),
            port,
            login ? word(user) : null,
            login ? password : null,
            protection.orElseThrow(),
            word(from)));
  }

  /** The sender's address alone. */
  public String address() {
    String address = from.substring(from.lastIndexOf('<') + 1);
    return address.endsWith(">") ? address.substring(0, address.length() - 1) : address;
  }

  /** The part of the sender's address behind the at sign: the home of the ids of our mails. */
  String domain() {
    String address = from.substring(from.lastIndexOf('@') + 1);
    return address.endsWith(">") ? address.substring(0, address.length() - 1) : address;
  }

  /** Without the password, since settings end up in logs. */
  @Override
  public String toString() {
    return "MailSettings[" + host + ":" + port + ", " + tls + ", from " + from + "]";
  }

  private static void login(List<String> problems, String user, String password) {
    if (!user.isEmpty() && password.isEmpty()) {
      problems.add("SMTP_USER is set but SMTP_PASSWORD is missing.");
    } else if (user.isEmpty() && !password.isEmpty()) {
      problems.add("SMTP_PASSWORD is set but SMTP_USER is missing.");
    }
  }

  private static void sender(List<String> problems, String from) {
    if (from.isEmpty()) {
      problems.add("MAIL_FROM is missing.");
      return;
    }
    try {
      new InternetAddress(from, true).validate();
      if (from.indexOf('@') < 0) {
        problems.add("MAIL_FROM must be an address like nightbell@example.com.");
      }
    } catch (AddressException e) {
      problems.add("MAIL_FROM must be an address like nightbell@example.com.");
    }
  }

  private static String word(@Nullable String value) {
    return value == null ? "" : value.strip();
  }
}
