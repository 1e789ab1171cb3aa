package nightbell.inbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The texts in a mail's parts. Reads no more than the first {@value #PART} bytes of a part, some
 * parts, and no deep nesting; attachments are not read at all.
 */
final class MailText {
  private static final int PART = 256 * 1024;
  private static final int PARTS = 60;
  private static final int DEPTH = 10;

  private final StringBuilder plain = new StringBuilder();
  private final StringBuilder html = new StringBuilder();
  private final StringBuilder status = new StringBuilder();
  private final StringBuilder original = new StringBuilder();
  private int parts;

  private MailText() {}

  static MailText of(Part mail) throws MessagingException, IOException {
    MailText text = new MailText();
    text.take(mail, 0);
    return text;
  }

  /** What a person would read, without tags. */
  String shown() {
    return plain.toString().isBlank() ? Html.text(html.toString()) : plain.toString();
  }

  /** The part in which a mail server tells what became of a mail. */
  String status() {
    return status.toString();
  }

  /** The mail, or its headers, that a mail server sends back. */
  String original() {
    return original.toString();
  }

  private void take(Part part, int depth) throws MessagingException, IOException {
    if (depth > DEPTH || ++parts > PARTS) {
      return;
    }
    if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart several) {
      for (int i = 0; i < several.getCount(); i++) {
        take(several.getBodyPart(i), depth + 1);
      }
    } else if (part.isMimeType("message/delivery-status")) {
      status.append(read(part)).append('\n');
    } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
      original.append(read(part)).append('\n');
    } else if (isText(part)) {
      (part.isMimeType("text/html") ? html : plain).append(read(part)).append('\n');
    }
  }

  private static boolean isText(Part part) throws MessagingException {
    return part.isMimeType("text/*") && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
  }

  private static String read(Part part) throws MessagingException, IOException {
    try (InputStream in = stream(part)) {
      return new String(in.readNBytes(PART), charset(part.getContentType()));
    }
  }

  /** An encoding that nobody knows is read as it stands: better than no mail at all. */
  private static InputStream stream(Part part) throws MessagingException, IOException {
    try {
      return part.getInputStream();
    } catch (IOException e) {
      if (!String.valueOf(e.getMessage()).startsWith("Unknown encoding")) {
        throw e;
      }
      return part instanceof MimeMessage whole
          ? whole.getRawInputStream()
          : ((MimeBodyPart) part).getRawInputStream();
    }
  }

  private static Charset charset(@Nullable String type) {
    try {
      String name = type == null ? null : new ContentType(type).getParameter("charset");
      return name == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(name));
    } catch (ParseException | IllegalArgumentException e) {
      return StandardCharsets.UTF_8;
    }
  }
}
