package nightbell;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nightbell.NightbellConfiguration.Carrier;
import nightbell.NightbellConfiguration.Imap;
import nightbell.NightbellConfiguration.Smtp;
import nightbell.NightbellConfiguration.Twilio;
import nightbell.ops.CannotStart;
import org.jspecify.annotations.Nullable;

/**
 * What configuration can be wrong in although each value can be read: addresses, and a live carrier
 * that is missing or half set. Finds all of it at once.
 */
final class StartCheck {
  private final List<String> sentences = new ArrayList<>();

  private StartCheck() {}

  /**
   * Lets a configuration pass, or stops the start.
   *
   * @throws CannotStart with a sentence for each thing to mend
   */
  static void check(NightbellConfiguration configuration) {
    List<String> sentences = sentences(configuration);
    if (!sentences.isEmpty()) {
      throw new CannotStart(sentences);
    }
  }

  static List<String> sentences(NightbellConfiguration configuration) {
    StartCheck check = new StartCheck();
    check.address("NIGHTBELL_PUBLIC_URL", configuration.publicUrl());
    check.imap(configuration.imap());
    check.retention(configuration.retention());
    check.signIn(configuration.signIn());
    check.watch(configuration.heartbeat(), configuration.selfTest());
    if (configuration.carrier() == Carrier.LIVE) {
      check.twilio(configuration.twilio());
      if (configuration.twilioStandby().isAnySet()) {
        check.standby(configuration.twilioStandby());
      }
      check.smtp(configuration.smtp());
    }
    return List.copyOf(check.sentences);
  }

  private void retention(RetentionSettings retention) {
    try {
      retention.policy();
    } catch (IllegalArgumentException e) {
      sentences.add(
          "retention is too short: details are kept for at least 90d, the record for at least 365d,"
              + " since reviewers ask for a year.");
    }
  }

  private void signIn(SignInSettings signIn) {
    try {
      signIn.terms();
    } catch (IllegalArgumentException e) {
      sentences.add(String.valueOf(e.getMessage()));
    }
  }

  private void twilio(Twilio twilio) {
    int before = sentences.size();
    need("TWILIO_ACCOUNT_SID", twilio.accountSid(), "names the account that sends");
    need("TWILIO_AUTH_TOKEN", twilio.authToken(), "proves that callbacks are Twilio's");
    need("TWILIO_FROM", twilio.from(), "is the number that texts and calls come from");
    together("TWILIO_API_KEY", twilio.apiKey(), "TWILIO_API_SECRET", twilio.apiSecret());
    if (twilio.authTokens().stream().anyMatch(String::isEmpty)) {
      sentences.add("TWILIO_AUTH_TOKEN has an empty part: give one token, or two with a comma.");
    }
    if (twilio.apiBase() != null) {
      address("TWILIO_API_BASE", twilio.apiBase());
    }
    if (sentences.size() == before) {
      sentences.addAll(Carriers.twilio(twilio).problems());
    }
  }

  private void standby(Twilio standby) {
    int before = sentences.size();
    half("TWILIO_STANDBY_ACCOUNT_SID", standby.accountSid());
    half("TWILIO_STANDBY_AUTH_TOKEN", standby.authToken());
    half("TWILIO_STANDBY_FROM", standby.from());
    together(
        "TWILIO_STANDBY_API_KEY",
        standby.apiKey(),
        "TWILIO_STANDBY_API_SECRET",
        standby.apiSecret());
    if (standby.authTokens().stream().anyMatch(String::isEmpty)) {
      sentences.add(
          "TWILIO_STANDBY_AUTH_TOKEN has an empty part: give one token, or two with a comma.");
    }
    if (sentences.size() == before) {
      Carriers.twilio(standby).problems().stream()
          .map(problem -> problem.replace("TWILIO_", "TWILIO_STANDBY_"))
          .forEach(sentences::add);
    }
  }

  private void half(String variable, @Nullable String value) {
    if (value == null) {
      sentences.add(
          variable
              + " is not set, but other TWILIO_STANDBY_ variables are. Set the account, its token"
              + " and its number, or none of them.");
    }
  }

  private void smtp(Smtp smtp) {
    int before = sentences.size();
    need("SMTP_HOST", smtp.host(), "is the server that takes mail");
    need("MAIL_FROM", smtp.from(), "is the address that mail comes from");
    together("SMTP_USER", smtp.user(), "SMTP_PASSWORD", smtp.password());
    if (sentences.size() == before) {
      sentences.addAll(Carriers.mail(smtp).problems());
    }
  }

  /** An inbox is optional, but half of one is a mistake. */
  private void imap(Imap imap) {
    together("IMAP_USER", imap.user(), "IMAP_PASSWORD", imap.password());
    if (imap.host() == null && (imap.user() != null || imap.address() != null)) {
      String there = imap.user() != null ? "IMAP_USER" : "IMAP_ADDRESS";
      sentences.add(
          "IMAP_HOST is not set, but "
              + there
              + " is: it is the server of the inbox. Set it, or"
              + " none of the IMAP_ variables.");
    } else if (imap.host() != null && imap.user() == null && imap.password() == null) {
      sentences.add("IMAP_USER is not set, but IMAP_HOST is: it signs in to the inbox. Set both.");
    }
    String address = imap.address();
    if (address != null && !address.matches("[^@\\s<>,+]{1,64}@[^@\\s<>,]{1,250}")) {
      sentences.add(
          "IMAP_ADDRESS is '" + address + "', which is no address like nightbell@example.com.");
    }
  }

  private void watch(WatchSettings.Beat beat, WatchSettings.Test test) {
    if (beat.url() != null) {
      address("NIGHTBELL_HEARTBEAT_URL", beat.url());
    }
    for (String to : test.recipients()) {
      if (!to.matches("\\+[1-9][0-9]{6,14}|[^@\\s<>,\"\\\\]{1,64}@[^@\\s<>,\"\\\\]{1,250}")) {
        sentences.add(
            "NIGHTBELL_SELF_TEST_TO has '"
                + to
                + "', which is neither a number like +13125550100 nor a mail address.");
      }
    }
  }

  private void need(String variable, @Nullable String value, String use) {
    if (value == null) {
      sentences.add(
          variable
              + " is not set, but NIGHTBELL_CARRIER is live: it "
              + use
              + ". Set it, or set NIGHTBELL_CARRIER to practice.");
    }
  }

  private void together(String first, @Nullable String one, String second, @Nullable String other) {
    if ((one == null) != (other == null)) {
      String missing = one == null ? first : second;
      String there = one == null ? second : first;
      sentences.add(missing + " is not set, but " + there + " is. Set both or neither.");
    }
  }

  private void address(String variable, String value) {
    if (!isHttp(value)) {
      sentences.add(
          variable + " is '" + value + "', which is no web address. Write https://host or so.");
    }
  }

  private static boolean isHttp(String value) {
    try {
      URI uri = URI.create(value);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      return Set.of("http", "https").contains(scheme) && uri.getHost() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
