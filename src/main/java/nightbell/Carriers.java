package nightbell;

import io.dropwizard.core.setup.Environment;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import nightbell.NightbellConfiguration.Smtp;
import nightbell.NightbellConfiguration.Twilio;
import nightbell.channel.Checked;
import nightbell.channel.Limits;
import nightbell.channel.PublicUrl;
import nightbell.channel.mail.MailCarrier;
import nightbell.channel.mail.MailSettings;
import nightbell.channel.mail.Replies;
import nightbell.channel.mail.SmtpMail;
import nightbell.channel.mail.SmtpTls;
import nightbell.channel.twilio.TwilioAccount;
import nightbell.channel.twilio.TwilioAccounts;
import nightbell.channel.twilio.TwilioErrors;
import nightbell.channel.twilio.TwilioLookup;
import nightbell.channel.twilio.TwilioSettings;
import nightbell.channel.twilio.TwilioSms;
import nightbell.channel.twilio.TwilioVoice;
import nightbell.engine.Carrier;
import nightbell.engine.Clock;
import nightbell.engine.Fault;
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
import nightbell.web.carrier.CarrierErrors;
import org.jspecify.annotations.Nullable;

/**
 * Who delivers pages, live or in practice. The senders are the same in both: only where their
 * requests go differs.
 *
 * @param watched the carriers themselves, to be watched
 * @param lookups who can be asked what became of a page
 * @param accounts whose callbacks are believed
 * @param mail the server that takes mail
 * @param practice the built-in carrier; null when live
 */
record Carriers(
    List<Sender> senders,
    List<Carrier> watched,
    List<TwilioLookup> lookups,
    List<CarrierAccount> accounts,
    MailSettings mail,
    @Nullable PracticeCarrier practice) {

  static Carriers of(
      NightbellConfiguration configuration,
      Environment environment,
      Surroundings around,
      Matrices matrices,
      MailIds ids) {
    return configuration.carrier() == NightbellConfiguration.Carrier.LIVE
        ? live(configuration, around.clock(), ids)
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

  /** What a carrier's error codes mean. */
  static CarrierErrors errors() {
    return new CarrierErrors() {
      @Override
      public String words(int code) {
        return TwilioErrors.describe(code);
      }

      @Override
      public Fault fault(int code) {
        return TwilioErrors.fault(code);
      }
    };
  }

  private static Carriers live(NightbellConfiguration configuration, Clock clock, MailIds ids) {
    List<TwilioSettings> accounts = new ArrayList<>();
    accounts.add(twilio(configuration.twilio()).orThrow());
    if (configuration.twilioStandby().isAnySet()) {
      accounts.add(twilio(configuration.twilioStandby()).orThrow());
    }
    String base = configuration.twilio().apiBase();
    URI apiBase = URI.create(base == null ? "https://api.twilio.com" : base);
    MailSettings mail = mail(configuration.smtp()).orThrow();
    PublicUrl publicUrl = new PublicUrl(configuration::publicUrl);
    Replies replies = Inboxes.replies(configuration.imap(), mail, ids);
    SmtpMail smtp = new SmtpMail(() -> mail, publicUrl, replies, Limits.LIVE);
    return of(accounts, () -> apiBase, mail, smtp, publicUrl, clock, null);
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
    MailSettings mail =
        new MailSettings("127.0.0.1", port, null, null, SmtpTls.NONE, "nightbell@practice.example");
    PublicUrl publicUrl = new PublicUrl(configuration::publicUrl);
    Replies replies =
        configuration.imap().host() == null
            ? new Replies(ids, mail.address(), true)
            : Inboxes.replies(configuration.imap(), mail, ids);
    return of(
        List.of(
            settings(Account.PRACTICE, PracticeSettings.NUMBER),
            settings(Account.STANDBY, PracticeSettings.STANDBY_NUMBER)),
        () -> URI.create(local.uri() + "/practice/twilio"),
        mail,
        new SmtpMail(() -> mail, publicUrl, replies, Limits.LIVE),
        publicUrl,
        around.clock(),
        carrier);
  }

  private static TwilioSettings settings(Account account, String number) {
    return new TwilioSettings(account.sid(), List.of(account.token()), number, null, null, null);
  }

  private static Carriers of(
      List<TwilioSettings> settings,
      Supplier<URI> apiBase,
      MailSettings mailSettings,
      SmtpMail smtp,
      PublicUrl publicUrl,
      Clock clock,
      @Nullable PracticeCarrier practice) {
    List<TwilioAccount> twilio = new ArrayList<>();
    for (TwilioSettings each : settings) {
      boolean first = twilio.isEmpty();
      String id = first ? "twilio" : "twilio-standby";
      String name = first ? "Twilio" : "The standby at Twilio";
      twilio.add(new TwilioAccount(id, name, each, apiBase, Limits.LIVE, clock));
    }
    TwilioAccounts accounts = new TwilioAccounts(twilio);
    MailCarrier mail = new MailCarrier(smtp, clock);
    List<Carrier> watched = new ArrayList<>(twilio);
    watched.add(mail);
    return new Carriers(
        List.of(new TwilioSms(accounts, publicUrl), new TwilioVoice(accounts, publicUrl), mail),
        List.copyOf(watched),
        TwilioLookup.of(accounts),
        settings.stream()
            .map(each -> new CarrierAccount(each.accountSid(), each.authTokens()))
            .toList(),
        mailSettings,
        practice);
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
