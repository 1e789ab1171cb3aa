package nightbell.channel.mail;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the connection to the mail server is protected. */
public enum SmtpTls {
  /** Begins in clear and must change to TLS before anything is said; never falls back. */
  STARTTLS,
  /** TLS from the first byte. */
  TLS,
  /** In clear: for a relay on the same machine. */
  NONE;

  static Optional<SmtpTls> named(String word) {
    String name = word.strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(values()).filter(tls -> tls.name().equals(name)).findFirst();
  }
}
