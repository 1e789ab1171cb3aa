package nightbell.practice;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;

/** A mail that somebody writes to the service, as their mail program would send it. */
public record OwnMail(
    String from, String to, String subject, String text, Map<String, String> headers) {

  /** A new mail, in answer to none. */
  public OwnMail(String from, String to, String subject, String text) {
    this(from, to, subject, text, Map.of("Message-ID", newId()));
  }

  /** An answer to a mail, with what it answers quoted below. */
  public static OwnMail answer(Mail mail, String text) {
    String to = mail.header("Reply-To").isEmpty() ? mail.from() : mail.header("Reply-To");
    String id = mail.header("Message-ID");
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Message-ID", newId());
    headers.put("In-Reply-To", id);
    headers.put("References", (mail.header("References") + " " + id).strip());
    String quoted = mail.text().strip().replaceAll("(?m)^", "> ");
    String whole = text + "\n\nOn " + mail.at() + " " + mail.from() + " wrote:\n" + quoted + "\n";
    return new OwnMail(mail.to(), to, "Re: " + mail.subject(), whole, headers);
  }

  /** The same with a header more. */
  public OwnMail with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new OwnMail(from, to, subject, text, more);
  }

  private static String newId() {
    return "<" + UUID.randomUUID() + "@practice.example>";
  }

  byte[] bytes(Instant at) {
    try {
      MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
      mail.setFrom(new InternetAddress(from));
      mail.setRecipients(RecipientType.TO, InternetAddress.parse(to, false));
      mail.setSubject(subject, "UTF-8");
      mail.setSentDate(Date.from(at));
      mail.setText(text, "UTF-8");
      // This gives the mail a Message-ID of its own; ours comes after it.
      mail.saveChanges();
      for (Map.Entry<String, String> header : headers.entrySet()) {
        mail.setHeader(header.getKey(), header.getValue().replaceAll("[\\r\\n]+", " "));
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      mail.writeTo(bytes);
      return bytes.toByteArray();
    } catch (MessagingException | IOException e) {
      throw new IllegalArgumentException("The mail cannot be written: " + e.getMessage(), e);
    }
  }
}
