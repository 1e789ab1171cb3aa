package nightbell.inbox;

import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import nightbell.inbox.InboundMail.Author;

/** Reads a mail: its headers, its text, who wrote it, and whether it is a mail server's report. */
final class MailReading {
  private static final int START = 4096;
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
    List<String> recipients = recipients(headers);
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
        isOurs(headers, id),
        Machines.isServer(headers, from) ? BounceReading.read(subject, parts) : null);
  }

  /** What the headers alone tell, of a mail that cannot be read; its text is what was given. */
  static InboundMail headers(Message mail, String text) throws MessagingException {
    Headers headers = new Headers(mail);
    List<String> authors = headers.addresses("From");
    String from = authors.size() == 1 ? authors.get(0) : "";
    String subject = headers.first("Subject");
    String id = headers.first("Message-ID");
    return new InboundMail(
        name(id, headers.first("Date"), from, subject, "set aside"),
        id,
        from,
        recipients(headers),
        subject,
        text,
        "",
        "",
        Author.MACHINE,
        isOurs(headers, id),
        null);
  }

  /** A mail's headers and the start of its body as they stand, as far as they can be had. */
  static String start(Message mail) throws MessagingException {
    StringBuilder start = new StringBuilder();
    for (Header header : Collections.list(mail.getAllHeaders())) {
      if (start.length() < START) {
        start.append(header.getName()).append(": ").append(header.getValue()).append('\n');
      }
    }
    start.setLength(Math.min(start.length(), START));
    if (mail instanceof MimeMessage whole) {
      try (InputStream body = whole.getRawInputStream()) {
        start.append('\n').append(new String(body.readNBytes(START), StandardCharsets.UTF_8));
      } catch (IOException | MessagingException e) {
        start.append("\n(its body cannot be read: ").append(e.getMessage()).append(')');
      }
    }
    return start.toString().replace('\u0000', ' ');
  }

  private static List<String> recipients(Headers headers) throws MessagingException {
    return headers.addresses(
        "To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To");
  }

  /** Whether it bears the marks of our own mails: the name, or both of what we say of ourselves. */
  private static boolean isOurs(Headers headers, String id) throws MessagingException {
    return id.startsWith("<nb.")
        || (headers.first("Auto-Submitted").equalsIgnoreCase("auto-generated")
            && headers.first("X-Auto-Response-Suppress").equalsIgnoreCase("All"));
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
