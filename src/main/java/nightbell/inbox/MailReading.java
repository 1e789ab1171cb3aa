package nightbell.inbox;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

/** Reads a mail: its headers, its text, who wrote it, and whether it is a mail server's report. */
final class MailReading {
  private static final Session SESSION = Session.getInstance(new Properties());

  private MailReading() {}

  static InboundMail read(byte[] bytes) throws MessagingException, IOException {
    return read(new MimeMessage(SESSION, new ByteArrayInputStream(bytes)));
  }

  static InboundMail read(Message mail) throws MessagingException, IOException {
    Headers headers = new Headers(mail);
    MailText parts = MailText.of(mail);
    String text = parts.shown();
    List<String> authors = headers.addresses("From");
    // Several authors are nobody in particular.
    String from = authors.size() == 1 ? authors.get(0) : "";
    String subject = headers.first("Subject");
    List<String> recipients =
        headers.addresses(
            "To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To");
    String id = headers.first("Message-ID");
    String answered = headers.first("References") + " " + headers.first("In-Reply-To");
    return new InboundMail(
        name(id, headers.first("Date"), from, subject, text, parts.status()),
        id,
        from,
        recipients,
        subject,
        text,
        answered + " " + String.join(" ", recipients),
        (headers.first("References") + " " + id).strip(),
        Machines.author(headers, from, subject, text),
        Machines.isServer(headers, from) ? BounceReading.read(subject, parts) : null);
  }

  /** Of all its words, since some devices give every mail the same Message-ID or none. */
  private static String name(String... words) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (String word : words) {
        sha.update(word.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
      }
      return "mail:" + HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
