package nightbell.practice;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a mail's bytes into what a person sees of it, and what a test wants to know. */
final class MailReader {
  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"'()\\[\\]]+");
  private static final Session SESSION = Session.getInstance(new Properties());

  private final StringBuilder text = new StringBuilder();
  private final StringBuilder html = new StringBuilder();

  private MailReader() {}

  static Mail read(String from, String to, byte[] bytes, Instant at)
      throws MessagingException, IOException {
    MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(bytes));
    MailReader reader = new MailReader();
    reader.take(message);
    String text = reader.text.toString();
    String html = reader.html.toString();
    String author = message.getFrom() == null ? from : message.getFrom()[0].toString();
    String subject = message.getSubject() == null ? "" : message.getSubject();
    return new Mail(
        Sid.mail(), to, author, subject, text, html, links(text, html), headers(message), at);
  }

  private void take(Part part) throws MessagingException, IOException {
    if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        take(parts.getBodyPart(i));
      }
    } else if (part.isMimeType("text/html")) {
      html.append(part.getContent());
    } else if (part.isMimeType("text/*")) {
      text.append(part.getContent());
    }
  }

  private static Map<String, List<String>> headers(MimeMessage message) throws MessagingException {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (Header header : Collections.list(message.getAllHeaders())) {
      headers.computeIfAbsent(header.getName(), n -> new ArrayList<>()).add(header.getValue());
    }
    return headers;
  }

  private static List<String> links(String text, String html) {
    Set<String> links = new LinkedHashSet<>();
    Matcher found = LINK.matcher(text + "\n" + html.replace("&amp;", "&"));
    while (found.find()) {
      links.add(found.group().replaceAll("[.,;:!?]+$", ""));
    }
    return List.copyOf(links);
  }
}
