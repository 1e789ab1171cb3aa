package nightbell.contract.channel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import nightbell.channel.Limits;
import nightbell.channel.PublicUrl;
import nightbell.channel.mail.MailSettings;
import nightbell.channel.mail.Replies;
import nightbell.channel.mail.SmtpMail;
import nightbell.channel.mail.SmtpTls;
import nightbell.engine.Delivery;
import nightbell.engine.Delivery.Accepted;
import nightbell.engine.Delivery.Later;
import nightbell.engine.Delivery.Refused;
import nightbell.engine.Delivery.Unknown;
import nightbell.engine.MailIds;
import nightbell.engine.Notice;
import nightbell.engine.Page;
import nightbell.escalation.PageId;
import nightbell.escalation.PageKind;
import nightbell.oncall.Channel;
import nightbell.oncall.PersonId;
import org.junit.jupiter.api.Test;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** Mail against a real SMTP server: what arrives, and what each refusal means. */
class SmtpMailTest {
  private static final String TOKEN = "tok_-AbCdEfGh";
  private static final Limits AMPLE = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(20));
  private static final Limits SHORT = new Limits(Duration.ofSeconds(2), Duration.ofMillis(400));
  private static final MailIds IDS = new MailIds("a secret of ours");
  private static final PageId PAGED = new PageId("412-7");
  private static final String ID = IDS.page(PAGED, 2, "pager.example");
  private static final Page PAGE =
      Pages.mail(PageKind.PAGE, 0, "[P1] Birch: DB down (412)", "DB <down> & out\nöffnen");

  @Test
  void a_page_arrives_as_text_and_html_with_its_link() throws Exception {
    try (Relay relay = new Relay()) {
      assertThat(send(relay, PAGE)).isEqualTo(new Accepted(ID));
      assertThat(relay.envelopes())
          .containsExactly("from bell@pager.example", "to mara@client.example");
      MimeMultipart parts = (MimeMultipart) read(relay).getContent();
      assertThat(parts.getContentType()).startsWith("multipart/alternative");
      assertThat(content(parts.getBodyPart(0)))
          .isEqualTo(
              """
              DB <down> & out
              öffnen

              Open the link and type 1 to acknowledge, 2 to escalate, 3 if it is not yours, 4 if \
              it is resolved.

              https://pager.example/a/tok_-AbCdEfGh
              """);
      assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
      assertThat(content(parts.getBodyPart(1)))
          .contains("DB &lt;down&gt; &amp; out<br>\nöffnen")
          .contains("<a href=\"https://pager.example/a/tok_-AbCdEfGh\"")
          .doesNotContain("<img", "<script");
    }
  }

  @Test
  void headers_thread_the_incident_and_keep_auto_replies_away() throws Exception {
    try (Relay relay = new Relay()) {
      send(relay, PAGE);
      MimeMessage mail = read(relay);
      assertThat(mail.getMessageID()).isEqualTo(ID);
      assertThat(mail.getHeader("In-Reply-To")).containsExactly("<nb.incident.412@pager.example>");
      assertThat(mail.getHeader("References")).containsExactly("<nb.incident.412@pager.example>");
      assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
      assertThat(mail.getHeader("X-Auto-Response-Suppress")).containsExactly("All");
      assertThat(mail.getHeader("X-Priority")).containsExactly("1");
      assertThat(mail.getHeader("Importance")).containsExactly("high");
      assertThat(mail.getSubject()).isEqualTo("[P1] Birch: DB down (412)");
      assertThat(mail.getFrom()[0]).hasToString("Nightbell <bell@pager.example>");
    }
  }

  @Test
  void lower_severities_are_not_marked_urgent_and_information_has_no_link() throws Exception {
    try (Relay relay = new Relay()) {
      send(relay, Pages.mail(PageKind.TAKEN, 2, "[P3] Birch (412)", "412 taken by Mara 02:14"));
      MimeMessage mail = read(relay);
      assertThat(mail.getHeader("X-Priority")).isNull();
      assertThat(mail.getHeader("Importance")).isNull();
      assertThat(new String(relay.taken().get(0), StandardCharsets.UTF_8))
          .doesNotContain("/a/", "Open the link");
    }
  }

  @Test
  void a_notice_has_one_message_id_however_often_it_is_sent() throws Exception {
    try (Relay relay = new Relay()) {
      PersonId mara = new PersonId("mara");
      Notice notice =
          new Notice(
              "digest:1 ü",
              null,
              mara,
              Channel.EMAIL,
              "mara@client.example",
              "Digest\nof today",
              "Two alerts.",
              Notice.State.SENDING,
              Instant.EPOCH,
              null,
              null,
              null,
              null,
              1,
              "<a@client.example> <b@client.example>");
      SmtpMail mail = mail(relay.port(), SmtpTls.NONE, null, AMPLE);
      assertThat(mail.send(notice)).isEqualTo(new Accepted("<nb.notice.digest.1..@pager.example>"));
      assertThat(mail.send(notice)).isEqualTo(new Accepted("<nb.notice.digest.1..@pager.example>"));
      assertThat(read(relay).getSubject()).isEqualTo("Digest of today");
      assertThat(read(relay).getHeader("References", " "))
          .isEqualTo("<a@client.example> <b@client.example>");
      assertThat(read(relay).getHeader("In-Reply-To", " ")).isEqualTo("<b@client.example>");
      assertThat(read(relay).getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }
  }

  @Test
  void with_an_inbox_answers_and_bounces_go_where_the_attempt_is_named() throws Exception {
    String name = "bell+" + IDS.name(PAGED, 2) + "@inbox.example";
    try (Relay relay = new Relay()) {
      Replies plus = new Replies(IDS, "bell@inbox.example", true);
      mail(relay.port(), SmtpTls.NONE, null, AMPLE, plus).send(PAGE, TOKEN);
      assertThat(relay.envelopes().get(0)).isEqualTo("from " + name);
      assertThat(read(relay).getHeader("Reply-To", ",")).isEqualTo(name);
      assertThat(read(relay).getHeader("From", ",")).contains("bell@pager.example");
      assertThat(new String(relay.taken().get(0), StandardCharsets.UTF_8))
          .contains("Or answer this mail");
    }
    try (Relay relay = new Relay()) {
      Replies plain = new Replies(IDS, "bell@inbox.example", false);
      mail(relay.port(), SmtpTls.NONE, null, AMPLE, plain).send(PAGE, TOKEN);
      assertThat(relay.envelopes().get(0)).isEqualTo("from bell@pager.example");
      assertThat(read(relay).getHeader("Reply-To", ",")).isEqualTo("bell@inbox.example");
    }
  }

  @Test
  void line_breaks_in_a_title_cannot_add_headers() throws Exception {
    try (Relay relay = new Relay()) {
      send(relay, Pages.mail(PageKind.PAGE, 1, "DB\r\nBcc: evil@x.example\n\nHi ü", "x"));
      MimeMessage mail = read(relay);
      assertThat(mail.getHeader("Bcc")).isNull();
      assertThat(mail.getSubject()).isEqualTo("DB Bcc: evil@x.example Hi ü");
      assertThat(relay.envelopes()).hasSize(2);
    }
  }

  @Test
  void a_refused_address_is_final_and_a_busy_mailbox_is_for_later() {
    try (Relay relay = new Relay().refusesRecipient(550)) {
      assertThat(send(relay, PAGE))
          .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.error()).contains("550"));
    }
    try (Relay relay = new Relay().refusesRecipient(450)) {
      assertThat(send(relay, PAGE))
          .isInstanceOfSatisfying(Later.class, r -> assertThat(r.error()).contains("450"));
    }
  }

  @Test
  void a_refused_sender_or_text_is_final_and_a_temporary_fault_is_for_later() {
    try (Relay relay = new Relay().refusesSender(553)) {
      assertThat(send(relay, PAGE)).isInstanceOf(Refused.class);
    }
    try (Relay relay = new Relay().refusesSender(451)) {
      assertThat(send(relay, PAGE)).isInstanceOf(Later.class);
    }
    try (Relay relay = new Relay().refusesData(554)) {
      assertThat(send(relay, PAGE)).isInstanceOf(Refused.class);
    }
    try (Relay relay = new Relay().refusesData(452)) {
      assertThat(send(relay, PAGE)).isInstanceOf(Later.class);
      assertThat(relay.taken()).isEmpty();
    }
  }

  @Test
  void silence_after_the_text_is_unknown() {
    try (Relay relay = new Relay().fallsSilentAfterData()) {
      assertThat(mail(relay.port(), SmtpTls.NONE, null, SHORT).send(PAGE, TOKEN))
          .isInstanceOf(Unknown.class);
    }
  }

  @Test
  void nothing_was_sent_where_nobody_listens() throws IOException {
    int port;
    try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = gone.getLocalPort();
    }
    assertThat(mail(port, SmtpTls.NONE, null, AMPLE).send(PAGE, TOKEN)).isInstanceOf(Later.class);
  }

  @Test
  void without_the_required_starttls_nothing_is_said_in_clear() {
    try (Relay relay = new Relay()) {
      assertThat(mail(relay.port(), SmtpTls.STARTTLS, "bell", AMPLE).send(PAGE, TOKEN))
          .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.error()).contains("STARTTLS"));
      assertThat(relay.envelopes()).isEmpty();
      assertThat(relay.taken()).isEmpty();
    }
  }

  @Test
  void a_relay_that_wants_a_login_refuses_without_one() {
    try (Relay relay = new Relay(SmtpMailTest::loginRequired)) {
      assertThat(send(relay, PAGE)).isInstanceOf(Refused.class);
      assertThat(mail(relay.port(), SmtpTls.NONE, "stranger", AMPLE).send(PAGE, TOKEN))
          .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.error()).contains("535"));
      assertThat(mail(relay.port(), SmtpTls.NONE, "bell", AMPLE).send(PAGE, TOKEN))
          .isInstanceOf(Accepted.class);
    }
  }

  @Test
  void an_address_that_is_none_is_refused() {
    try (Relay relay = new Relay()) {
      Page page = Pages.mail(PageKind.PAGE, 0, "s", "t");
      assertThat(send(relay, Pages.to(page, "mara at client"))).isInstanceOf(Refused.class);
    }
  }

  private static SMTPServer.Builder loginRequired(SMTPServer.Builder server) {
    return server
        .requireAuth()
        .authenticationHandlerFactory(
            new EasyAuthenticationHandlerFactory(
                (user, password, context) -> {
                  if (!user.equals("bell") || !password.equals("secret")) {
                    throw new LoginFailedException();
                  }
                }));
  }

  private static Delivery send(Relay relay, Page page) {
    return mail(relay.port(), SmtpTls.NONE, null, AMPLE).send(page, TOKEN);
  }

  private static SmtpMail mail(int port, SmtpTls tls, String user, Limits limits) {
    return mail(port, tls, user, limits, new Replies(IDS, null, false));
  }

  private static SmtpMail mail(int port, SmtpTls tls, String user, Limits limits, Replies at) {
    MailSettings settings =
        new MailSettings(
            "127.0.0.1",
            port,
            user,
            user == null ? null : "secret",
            tls,
            "Nightbell <bell@pager.example>");
    return new SmtpMail(() -> settings, new PublicUrl(() -> "https://pager.example"), at, limits);
  }

  private static MimeMessage read(Relay relay) throws Exception {
    Session session = Session.getInstance(new Properties());
    return new MimeMessage(session, new ByteArrayInputStream(relay.taken().get(0)));
  }

  private static String content(BodyPart part) throws Exception {
    return part.getContent().toString().replace("\r\n", "\n");
  }
}
