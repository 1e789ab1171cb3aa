package nightbell.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import nightbell.channel.Limits;
import nightbell.channel.PublicUrl;
import nightbell.contract.channel.Pages;
import nightbell.contract.channel.Relay;
import nightbell.engine.Delivery;
import nightbell.engine.MailIds;
import nightbell.escalation.PageKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS in both ways against a real server with a certificate of its own making. */
class SmtpTlsTest {
  private static final Limits AMPLE = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(20));
  private static final char[] PASSWORD = "changeit".toCharArray();

  @TempDir static Path folder;
  private static SSLContext certificate;

  @BeforeAll
  static void make_a_certificate() throws Exception {
    Path store = folder.resolve("relay.p12");
    Process keytool =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-alias",
                    "relay",
                    "-keyalg",
                    "EC",
                    "-dname",
                    "CN=localhost",
                    "-ext",
                    "san=dns:localhost",
                    "-validity",
                    "2",
                    "-storetype",
                    "PKCS12",
                    "-keystore",
                    store.toString(),
                    "-storepass",
                    new String(PASSWORD)))
            .inheritIO()
            .start();
    assertThat(keytool.waitFor()).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD);
    }
    KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
    managers.init(keys, PASSWORD);
    certificate = SSLContext.getInstance("TLS");
    certificate.init(managers.getKeyManagers(), null, null);
  }

  @Test
  void starttls_carries_the_mail_to_a_server_that_insists_on_it() {
    try (Relay relay =
        new Relay(server -> server.requireTLS().startTlsSocketFactory(certificate))) {
      assertThat(send(relay, SmtpTls.STARTTLS, "localhost")).isInstanceOf(Delivery.Accepted.class);
      assertThat(relay.taken()).hasSize(1);
      assertThat(send(relay, SmtpTls.NONE, "localhost")).isInstanceOf(Delivery.Refused.class);
      assertThat(relay.taken()).hasSize(1);
    }
  }

  @Test
  void tls_from_the_first_byte_carries_the_mail() {
    try (Relay relay = new Relay(server -> server.serverSocketFactory(certificate))) {
      assertThat(send(relay, SmtpTls.TLS, "localhost")).isInstanceOf(Delivery.Accepted.class);
      assertThat(relay.taken()).hasSize(1);
    }
  }

  @Test
  void a_certificate_that_nobody_vouches_for_is_not_believed() {
    try (Relay relay = new Relay(server -> server.startTlsSocketFactory(certificate))) {
      assertThat(send(relay, SmtpTls.STARTTLS, null))
          .isNotInstanceOf(Delivery.Accepted.class)
          .isNotInstanceOf(Delivery.Unknown.class);
      assertThat(relay.taken()).isEmpty();
    }
  }

  private static Delivery send(Relay relay, SmtpTls tls, @Nullable String trusted) {
    Properties extra = new Properties();
    if (trusted != null) {
      extra.setProperty("mail.smtp.ssl.trust", trusted);
    }
    MailSettings settings =
        new MailSettings("localhost", relay.port(), null, null, tls, "bell@pager.example");
    SmtpMail mail =
        new SmtpMail(
            () -> settings,
            new PublicUrl(() -> "https://pager.example"),
            new Replies(new MailIds("s"), null, false),
            AMPLE,
            extra);
    return mail.send(Pages.mail(PageKind.PAGE, 0, "subject", "text"), "token-12345");
  }
}
