package nightbell.channel.twilio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import nightbell.channel.Checked;
import org.jspecify.annotations.Nullable;

/**
 * The Twilio account to send with. {@code from} calls, and texts unless a messaging service is
 * given. Of two auth tokens, while they are rotated, the first is the one to send with; callbacks
 * are accepted with either.
 */
public record TwilioSettings(
    String accountSid,
    List<String> authTokens,
    String from,
    @Nullable String messagingServiceSid,
    @Nullable String apiKey,
    @Nullable String apiSecret) {

  public TwilioSettings {
    authTokens = List.copyOf(authTokens);
    if (authTokens.isEmpty()) {
      throw new IllegalArgumentException("an auth token is needed");
    }
  }

  /** Checks the values of the {@code TWILIO_} variables, in the order of the record. */
  public static Checked<TwilioSettings> of(
      @Nullable String accountSid,
      @Nullable String authToken,
      @Nullable String from,
      @Nullable String messagingServiceSid,
      @Nullable String apiKey,
      @Nullable String apiSecret) {
    String account = word(accountSid);
    List<String> tokens = Arrays.stream(word(authToken).split(",")).map(String::strip).toList();
    tokens = tokens.stream().filter(token -> !token.isEmpty()).toList();
    String number = word(from);
    String service = word(messagingServiceSid);
    String key = word(apiKey);
    String secret = word(apiSecret);
    List<String> problems = new ArrayList<>();
    sid(problems, "TWILIO_ACCOUNT_SID", "AC", account, true);
    tokens(problems, tokens);
    from(problems, number, service);
    sid(problems, "TWILIO_MESSAGING_SERVICE_SID", "MG", service, false);
    sid(problems, "TWILIO_API_KEY", "SK", key, false);
    pair(problems, key, secret);
    return problems.isEmpty()
        ? Checked.right(
            new TwilioSettings(
                account, tokens, number, orNull(service), orNull(key), orNull(secret)))
        : Checked.wrong(problems);
  }

  String user() {
    return apiKey == null ? accountSid : apiKey;
  }

  String password() {
    return apiSecret == null ? authTokens.get(0) : apiSecret;
  }

  /** Without the secrets, since settings end up in logs. */
  @Override
  public String toString() {
    return "TwilioSettings[" + accountSid + ", from " + from + "]";
  }

  private static void sid(
      List<String> problems, String name, String prefix, String value, boolean needed) {
    if (value.isEmpty() && needed) {
      problems.add(name + " is missing.");
    } else if (!value.isEmpty() && !Pattern.matches(prefix + "[0-9a-fA-F]{32}", value)) {
      problems.add(name + " must be " + prefix + " followed by 32 hexadecimal digits.");
    }
  }

  private static void tokens(List<String> problems, List<String> tokens) {
    if (tokens.isEmpty()) {
      problems.add(
          "TWILIO_AUTH_TOKEN is missing: callbacks are checked with it, also with an API key.");
    } else if (tokens.size() > 2) {
      problems.add("TWILIO_AUTH_TOKEN may be one token or two, separated by a comma.");
    }
  }

  private static void from(List<String> problems, String number, String service) {
    if (number.isEmpty()) {
      problems.add(
          service.isEmpty()
              ? "TWILIO_FROM is missing: the number to call and text from (texts can have"
                  + " TWILIO_MESSAGING_SERVICE_SID instead)."
              : "TWILIO_FROM is missing: TWILIO_MESSAGING_SERVICE_SID serves texts, calls need a"
                  + " number to come from.");
    } else if (!Pattern.matches("\\+[1-9][0-9]{6,14}", number)) {
      problems.add("TWILIO_FROM must be a number like +14155550001.");
    }
  }

  private static void pair(List<String> problems, String key, String secret) {
    if (!key.isEmpty() && secret.isEmpty()) {
      problems.add("TWILIO_API_KEY is set but TWILIO_API_SECRET is missing.");
    } else if (key.isEmpty() && !secret.isEmpty()) {
      problems.add("TWILIO_API_SECRET is set but TWILIO_API_KEY is missing.");
    }
  }

  private static String word(@Nullable String value) {
    return value == null ? "" : value.strip();
  }

  private static @Nullable String orNull(String value) {
    return value.isEmpty() ? null : value;
  }
}
