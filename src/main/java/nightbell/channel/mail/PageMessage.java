package nightbell.channel.mail;

import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.Date;
import nightbell.engine.Ask;
import nightbell.engine.MailIds;
import nightbell.engine.Notice;
import nightbell.engine.Page;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/**
 * One page, notice or question as a mail: text and HTML, our own Message-ID, and the headers that
 * keep auto-replies away and all mails of an incident in one thread. Words of alerts come from
 * strangers, so no line break gets into a header.
 */
final class PageMessage extends SMTPMessage {
  private static final int TOKEN_SHOWN = 8;

  private final String id;

  private PageMessage(Session session, String id) {
    super(session);
    this.id = id;
  }

  /**
   * Writes the mail of one attempt.
   *
   * @param replies where answers to it go
   * @param link where to answer, or empty for a page that asks for no answer
   */
  static PageMessage of(
      Session session, MailSettings settings, Replies replies, Page page, String link)
      throws MessagingException {
    int attempt = page.attempt() + 1;
    String id = replies.ids().page(page.id(), attempt, settings.domain());
    PageMessage mail = new PageMessage(session, oneLine(id));
    mail.address(settings, page.address(), page.subject(), page.queuedAt());
    mail.thread(MailIds.thread(page.incident(), settings.domain()));
    String name = replies.ids().name(page.id(), attempt);
    mail.replyTo(replies.replyTo(name));
    mail.returnTo(replies.returnTo(name));
    if (page.rank() == 0) {
      mail.setHeader("X-Priority", "1");
      mail.setHeader("Importance", "high");
    }
    boolean byMail = replies.isRead() && page.kind().answerable();
    mail.setContent(body(page.subject(), page.text(), PageBody.Ways.of(link, byMail)));
    mail.saveChanges();
    return mail;
  }

  /** Writes a notice; its Message-ID is the same at each try. */
  static PageMessage of(Session session, MailSettings settings, Replies replies, Notice notice)
      throws MessagingException {
    String name = notice.name().replaceAll("[^A-Za-z0-9.-]", ".");
    String id = "<nb.notice." + name + "@" + settings.domain() + ">";
    PageMessage mail = new PageMessage(session, oneLine(id));
    mail.address(settings, notice.address(), notice.subject(), notice.at());
    mail.replyTo(replies.replyTo(""));
    if (notice.thread() != null) {
      mail.thread(notice.thread());
    }
    mail.setContent(body(notice.subject(), notice.text(), PageBody.Ways.NONE));
    mail.saveChanges();
    return mail;
  }

  /** Writes a question; it begins a thread of its own, since it is about no incident. */
  static PageMessage of(Session session, MailSettings settings, Ask ask, String token, String link)
      throws MessagingException {
    String shown = token.substring(0, Math.min(TOKEN_SHOWN, token.length()));
    PageMessage mail =
        new PageMessage(session, oneLine("<nb.ask." + shown + "@" + settings.domain() + ">"));
    mail.address(settings, ask.address(), ask.subject(), ask.at());
    mail.setContent(body(ask.subject(), ask.text(), new PageBody.Ways(link, "")));
    mail.saveChanges();
    return mail;
  }

  private void address(MailSettings settings, String to, String subject, Instant at)
      throws MessagingException {
    setFrom(new InternetAddress(oneLine(settings.from())));
    setRecipient(RecipientType.TO, new InternetAddress(oneLine(to), true));
    setSubject(oneLine(subject), "UTF-8");
    setSentDate(Date.from(at));
    setHeader("Auto-Submitted", "auto-generated");
    setHeader("X-Auto-Response-Suppress", "All");
  }

  private void thread(String ids) throws MessagingException {
    String line = oneLine(ids);
    setHeader("References", line);
    setHeader("In-Reply-To", line.substring(line.lastIndexOf(' ') + 1));
  }

  private void replyTo(String address) throws MessagingException {
    if (!address.isEmpty()) {
      setReplyTo(new Address[] {new InternetAddress(oneLine(address), true)});
    }
  }

  /** Where the mail goes that says that this one could not be delivered. */
  private void returnTo(String address) throws AddressException {
    if (!address.isEmpty()) {
      setEnvelopeFrom(new InternetAddress(oneLine(address), true).getAddress());
    }
  }

  String id() {
    return id;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", id);
  }

  private static MimeMultipart body(String subject, String text, PageBody.Ways ways)
      throws MessagingException {
    MimeBodyPart plain = new MimeBodyPart();
    plain.setText(PageBody.text(text, ways), "UTF-8");
    MimeBodyPart html = new MimeBodyPart();
    html.setText(PageBody.html(subject, text, ways), "UTF-8", "html");
    return new MimeMultipart("alternative", plain, html);
  }

  private static String oneLine(String value) {
    return value.replaceAll("\\p{Cntrl}+", " ").strip();
  }
}
