package nightbell.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A real SMTP client against the mail sink. */
class MailSinkTest {
  private final Practice practice = new Practice();
  private final MailSink sink = new MailSink(practice.carrier);
  private Session session;

  @BeforeEach
  void start() {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.host", "localhost");
    properties.setProperty("mail.smtp.port", String.valueOf(sink.start()));
    properties.setProperty("mail.smtp.localhost", "localhost");
    session = Session.getInstance(properties);
  }

  @AfterEach
  void close() {
    sink.close();
    practice.close();
  }

  @Test
  void mail_lies_in_the_mailbox_as_soon_as_it_is_accepted() throws Exception {
    MimeMultipart both = new MimeMultipart("alternative");
    both.addBodyPart(part("Open https://pager.example/a/t0k?x=1. Digit: 7 – ü", "plain"));
    both.addBodyPart(part("<a href=\"https://pager.example/a/t0k?x=1&amp;y=2\">Open</a>", "html"));
    MimeMessage message = message("dana@client.example", "[P1] Harlow erp: DB down – ü (412)");
    message.setContent(both);
    message.setHeader("Auto-Submitted", "auto-generated");

    Transport.send(message);

    assertThat(practice.carrier.mails("Dana@Client.example"))
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.subject()).isEqualTo("[P1] Harlow erp: DB down – ü (412)");
              assertThat(mail.from()).isEqualTo("pager@provider.example");
              assertThat(mail.to()).isEqualTo("dana@client.example");
              assertThat(mail.text()).contains("Digit: 7 – ü");
              assertThat(mail.html()).startsWith("<a href");
              assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
              assertThat(mail.links())
                  .containsExactly(
                      "https://pager.example/a/t0k?x=1", "https://pager.example/a/t0k?x=1&y=2");
              assertThat(mail.at()).isEqualTo("2026-03-07T02:14:00Z");
            });
  }

  @Test
  void mail_is_refused_put_off_or_dropped_as_told_and_none_arrives() throws Exception {
    for (var told : new Mischief[] {Mischief.SMTP_REFUSE, Mischief.SMTP_BUSY, Mischief.SMTP_DROP}) {
      practice.carrier.misbehave(told);
      MimeMessage message = message("dana@client.example", "P1");
      message.setText("x");
      assertThatThrownBy(() -> Transport.send(message)).isInstanceOf(MessagingException.class);
    }
    practice.carrier.misbehave();
    assertThat(practice.carrier.mails("dana@client.example")).isEmpty();
  }

  @Test
  void each_recipient_gets_the_mail() throws Exception {
    MimeMessage message = message("dana@client.example", "Digest");
    message.addRecipient(Message.RecipientType.TO, new InternetAddress("lee@provider.example"));
    message.setText("Quiet night");

    Transport.send(message);

    assertThat(practice.carrier.mails("dana@client.example")).hasSize(1);
    assertThat(practice.carrier.mails("lee@provider.example"))
        .singleElement()
        .extracting(Mail::text)
        .asString()
        .isEqualToIgnoringNewLines("Quiet night");
  }

  private MimeMessage message(String to, String subject) throws MessagingException {
    MimeMessage message = new MimeMessage(session);
    message.setFrom(new InternetAddress("pager@provider.example"));
    message.addRecipient(Message.RecipientType.TO, new InternetAddress(to));
    message.setSubject(subject, "UTF-8");
    return message;
  }

  private static MimeBodyPart part(String text, String kind) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, "UTF-8", kind);
    return part;
  }
}
