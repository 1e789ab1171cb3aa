package nightbell;

import io.dropwizard.core.setup.Environment;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import nightbell.NightbellConfiguration.Carrier;
import nightbell.NightbellConfiguration.Smtp;
import nightbell.NightbellConfiguration.Twilio;
import nightbell.channel.Checked;
import nightbell.channel.Limits;
import nightbell.channel.PublicUrl;
import nightbell.channel.mail.MailSettings;
import nightbell.channel.mail.Replies;
import nightbell.channel.mail.SmtpMail;
import nightbell.channel.mail.SmtpTls;
import nightbell.channel.twilio.TwilioAccount;
import nightbell.channel.twilio.TwilioErrors;
import nightbell.channel.twilio.TwilioSettings;
import nightbell.channel.twilio.TwilioSms;
import nightbell.channel.twilio.TwilioVoice;
import nightbell.engine.MailIds;
import nightbell.engine.Matrices;
import nightbell.engine.Sender;
import nightbell.practice.Account;
import nightbell.practice.MailSink;
import nightbell.practice.PracticeApiResource;
import nightbell.practice.PracticeCarrier;
import nightbell.practice.PracticePageResource;
import nightbell.practice.PracticeSettings;
import nightbell.practice.TwilioApiResource;
import nightbell.web.carrier.CarrierAccount;
import org.jspecify.annotations.Nullable;

/**
 * Who delivers pages, live or in practice. The senders are the same in both: only where their
 * requests go differs.
 *
 * @param mail the server that takes mail
 * @param practice the built-in carrier; null when live
 */
record Carriers(
    List<Sender> senders,
    CarrierAccount account,
    MailSettings mail,
    @Nullable PracticeCarrier practice) {

  static Carriers of(
      NightbellConfiguration configuration,
      Environment environment,
      Surroundings around,
      Matrices matrices,
      MailIds ids) {
    return configuration.carrier() == Carrier.LIVE
        ? live(configuration, ids)
        : practice(configuration, environment, around, matrices, ids);
  }

  boolean isPractice() {
    return practice != null;
  }

  /** What the practice carrier answers over HTTP; nothing when live. */
  List<Object> resources() {
    return practice == null
        ? List.of()
        : List.of(
            new TwilioApiResource(practice),
            new PracticeApiResource(practice),
            new PracticePageResource());
  }

  /** A carrier's error code in plain words. */
  String error(int code) {
    return TwilioErrors.describe(code);
  }

  private static Carriers live(NightbellConfiguration configuration, MailIds ids) {
    TwilioSettings twilio = twilio(configuration.twilio()).orThrow();
    String base = configuration.twilio().apiBase();
    URI apiBase = URI.create(base == null ? "https://api.twilio.com" : base);
    MailSettings mail = mail(configuration.smtp()).orThrow();
    Replies replies = Inboxes.replies(configuration.imap(), mail, ids);
    List<Sender> senders = senders(configuration, twilio, () -> apiBase, () -> mail, replies);
    CarrierAccount account = new CarrierAccount(twilio.accountSid(), twilio.authTokens());
    return new Carriers(senders, account, mail, null);
  }

  private static Carriers practice(
      NightbellConfiguration configuration,
      Environment environment,
      Surroundings around,
      Matrices matrices,
      MailIds ids) {
    LocalAddress local = new LocalAddress(configuration);
    PracticeCarrier carrier =
        new PracticeCarrier(
            PracticeSettings.of(configuration.publicUrl(), local::uri), around.practiceTime());
    environment.lifecycle().manage(new Closing(carrier));
    MailSink sink = new MailSink(carrier);
    int port = sink.start();
    environment.lifecycle().manage(new Closing(sink));
    phones(carrier, matrices);
    Account account = Account.PRACTICE;
    TwilioSettings twilio =
        new TwilioSettings(
            account.sid(), List.of(account.token()), PracticeSettings.NUMBER, null, null, null);
    MailSettings mail =
        new MailSettings("127.0.0.1", port, null, null, SmtpTls.NONE, "nightbell@practice.example");
    Supplier<URI> api = () -> URI.create(local.uri() + "/practice/twilio");
    Replies replies =
        configuration.imap().host() == null
            ? new Replies(ids, mail.address(), true)
            : Inboxes.replies(configuration.imap(), mail, ids);
    return new Carriers(
        senders(configuration, twilio, api, () -> mail, replies),
        new CarrierAccount(account.sid(), List.of(account.token())),
        mail,
        carrier);
  }

  private static List<Sender> senders(
      NightbellConfiguration configuration,
      TwilioSettings twilio,
      Supplier<URI> apiBase,
      Supplier<MailSettings> mail,
      Replies replies) {
    PublicUrl publicUrl = new PublicUrl(configuration::publicUrl);
    TwilioAccount account = new TwilioAccount(twilio, apiBase, Limits.LIVE);
    return List.of(
        new TwilioSms(account, publicUrl),
        new TwilioVoice(account, publicUrl),
        new SmtpMail(mail, publicUrl, replies, Limits.LIVE));
  }

  private static void phones(PracticeCarrier carrier, Matrices matrices) {
    matrices
        .active()
        .forEach(
            version ->
                version
                    .matrix()
                    .people()
                    .values()
                    .forEach(
                        person -> {
                          String sms = person.sms() == null ? person.voice() : person.sms();
                          if (sms != null) {
                            carrier.register(sms, person.name());
                          }
                          if (person.email() != null) {
                            carrier.registerMail(person.email(), person.name());
                          }
                        }));
  }

  /** The account to text and call with, or what is wrong with it. */
  static Checked<TwilioSettings> twilio(Twilio given) {
    return TwilioSettings.of(
        given.accountSid(),
        given.authToken(),
        given.from(),
        given.messagingServiceSid(),
        given.apiKey(),
        given.apiSecret());
  }

  /** The mail server to send by, or what is wrong with it. */
  static Checked<MailSettings> mail(Smtp given) {
    return MailSettings.of(
        given.host(),
        given.port() == null ? 587 : given.port(),
        given.user(),
        given.password(),
        given.tls() == null ? "starttls" : given.tls().name(),
        given.from());
  }
}
