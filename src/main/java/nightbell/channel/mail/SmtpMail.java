package nightbell.channel.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import nightbell.channel.Limits;
import nightbell.channel.PublicUrl;
import nightbell.engine.Ask;
import nightbell.engine.Delivery;
import nightbell.engine.Notice;
import nightbell.engine.Page;
import nightbell.engine.Sender;
import nightbell.oncall.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mail over SMTP, a connection for each message. Accepted means that the server took the message,
 * not that it arrived. The whole exchange is bounded, also against a server that answers each step
 * just in time; one that is given up may still go through, so that is unknown. Thread-safe.
 */
public final class SmtpMail implements Sender {
  private static final Logger log = LoggerFactory.getLogger(SmtpMail.class);

  private static final Delivery GREETED = new Delivery.Accepted("greeting");

  private final Supplier<MailSettings> settings;
  private final PublicUrl publicUrl;
  private final Replies replies;
  private final Limits limits;
  private final Properties extra;

  /**
   * Mail by the server of these settings, which are asked for at each message.
   *
   * @param replies where answers go
   * @param limits how long to wait; {@link Limits#LIVE} outside of tests
   */
  public SmtpMail(
      Supplier<MailSettings> settings, PublicUrl publicUrl, Replies replies, Limits limits) {
    this(settings, publicUrl, replies, limits, new Properties());
  }

  SmtpMail(
      Supplier<MailSettings> settings,
      PublicUrl publicUrl,
      Replies replies,
      Limits limits,
      Properties extra) {
    this.settings = settings;
    this.publicUrl = publicUrl;
    this.replies = replies;
    this.limits = limits;
    this.extra = extra;
  }

  @Override
  public Channel channel() {
    return Channel.EMAIL;
  }

  @Override
  public void recall(String carrierId) {}

  @Override
  public Delivery send(Page page, String token) {
    String link = page.kind().answerable() ? publicUrl.at("/a/" + token) : "";
    return send(
        page.id().value(), (session, now) -> PageMessage.of(session, now, replies, page, link));
  }

  @Override
  public Delivery send(Notice notice) {
    return send(notice.name(), (session, now) -> PageMessage.of(session, now, replies, notice));
  }

  /** Signs in and leaves again; accepted if the server would have taken a mail. */
  Delivery greet() {
    return bounded("greeting", () -> exchange(settings.get(), transport -> GREETED));
  }

  @Override
  public Delivery send(Ask ask, String token) {
    String link = publicUrl.at("/a/" + token);
    return send(ask.name(), (session, now) -> PageMessage.of(session, now, ask, token, link));
  }

  private Delivery send(String name, Letter letter) {
    return bounded(name, () -> deliver(letter));
  }

  private Delivery bounded(String name, Supplier<Delivery> work) {
    Executor ownThread = task -> daemon(task, "mail-" + name).start();
    CompletableFuture<Delivery> sending = CompletableFuture.supplyAsync(work, ownThread);
    try {
      return sending.get(limits.total().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return new Delivery.Unknown(
          "no answer from the mail server within " + limits.total().toSeconds() + " s");
    } catch (ExecutionException e) {
      log.warn("mail {} failed in an unexpected way", name, e);
      return new Delivery.Unknown(String.valueOf(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Delivery.Unknown("interrupted while waiting for the mail server");
    }
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  /** Writes a mail for the settings of the moment. */
  private interface Letter {
    PageMessage write(Session session, MailSettings now) throws MessagingException;
  }

  private Delivery deliver(Letter letter) {
    MailSettings now = settings.get();
    Session session = Session.getInstance(properties(now));
    PageMessage mail;
    try {
      mail = letter.write(session, now);
    } catch (MessagingException e) {
      return new Delivery.Refused("the mail cannot be written: " + e.getMessage());
    }
    return exchange(now, transport -> handOver(transport, mail));
  }

  private Delivery exchange(MailSettings now, Function<Transport, Delivery> what) {
    Transport transport;
    try {
      transport = Session.getInstance(properties(now)).getTransport("smtp");
    } catch (NoSuchProviderException e) {
      throw new IllegalStateException("the mail library lacks SMTP", e);
    }
    try {
      transport.connect(now.host(), now.port(), now.user(), now.password());
    } catch (MessagingException e) {
      return SmtpOutcome.beforeSending(e);
    }
    try {
      return what.apply(transport);
    } finally {
      close(transport);
    }
  }

  private static Delivery handOver(Transport transport, PageMessage mail) {
    try {
      transport.sendMessage(mail, mail.getAllRecipients());
      return new Delivery.Accepted(mail.id());
    } catch (MessagingException e) {
      return SmtpOutcome.whileSending(e);
    }
  }

  private static void close(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      log.debug("the mail server did not say goodbye", e);
    }
  }

  private Properties properties(MailSettings now) {
    Properties properties = new Properties();
    put(properties, "connectiontimeout", millis(limits.connect()));
    put(properties, "timeout", millis(limits.total()));
    put(properties, "writetimeout", millis(limits.total()));
    put(properties, "auth", Boolean.toString(now.user() != null));
    put(properties, "starttls.enable", Boolean.toString(now.tls() == SmtpTls.STARTTLS));
    put(properties, "starttls.required", Boolean.toString(now.tls() == SmtpTls.STARTTLS));
    put(properties, "ssl.enable", Boolean.toString(now.tls() == SmtpTls.TLS));
    put(properties, "ssl.checkserveridentity", "true");
    put(properties, "quitwait", "false");
    // Else the library looks this machine's name up in DNS before each message.
    put(properties, "localhost", now.domain());
    properties.putAll(extra);
    return properties;
  }

  private static void put(Properties properties, String name, String value) {
    properties.setProperty("mail.smtp." + name, value);
  }

  private static String millis(Duration limit) {
    return Long.toString(limit.toMillis());
  }
}
