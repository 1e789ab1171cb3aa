package nightbell.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nightbell.channel.Checked;
import org.junit.jupiter.api.Test;

class TwilioSettingsTest {
  private static final String ACCOUNT = "AC" + "01234567".repeat(4);
  private static final String FROM = "+15550123400";

  @Test
  void account_token_and_number_are_enough() {
    TwilioSettings settings =
        TwilioSettings.of(ACCOUNT, " new , old ", FROM, null, "", " ").orThrow();
    assertThat(settings.authTokens()).containsExactly("new", "old");
    assertThat(settings.user()).isEqualTo(ACCOUNT);
    assertThat(settings.password()).isEqualTo("new");
    assertThat(settings.messagingServiceSid()).isNull();
  }

  @Test
  void an_api_key_takes_the_place_of_account_and_token() {
    String key = "SK" + "01234567".repeat(4);
    TwilioSettings settings = TwilioSettings.of(ACCOUNT, "t", FROM, null, key, "hush").orThrow();
    assertThat(settings.user()).isEqualTo(key);
    assertThat(settings.password()).isEqualTo("hush");
  }

  @Test
  void everything_that_is_missing_is_named_at_once() {
    Checked<TwilioSettings> nothing = TwilioSettings.of(null, null, null, null, null, null);
    assertThat(nothing.value()).isEmpty();
    assertThat(nothing.problems())
        .hasSize(3)
        .anyMatch(problem -> problem.startsWith("TWILIO_ACCOUNT_SID is missing"))
        .anyMatch(problem -> problem.startsWith("TWILIO_AUTH_TOKEN is missing"))
        .anyMatch(problem -> problem.startsWith("TWILIO_FROM is missing"));
    assertThatThrownBy(nothing::orThrow).hasMessageContaining("TWILIO_AUTH_TOKEN");
  }

  @Test
  void values_of_the_wrong_shape_are_named() {
    assertThat(
            TwilioSettings.of("AC123", "a,b,c", "0123", "MGx", "SKx", "s").problems().stream()
                .map(problem -> problem.split(" ", 2)[0]))
        .containsExactly(
            "TWILIO_ACCOUNT_SID",
            "TWILIO_AUTH_TOKEN",
            "TWILIO_FROM",
            "TWILIO_MESSAGING_SERVICE_SID",
            "TWILIO_API_KEY");
  }

  @Test
  void calls_need_a_number_even_with_a_messaging_service() {
    String service = "MG" + "01234567".repeat(4);
    assertThat(TwilioSettings.of(ACCOUNT, "t", null, service, null, null).problems())
        .singleElement()
        .asString()
        .contains("TWILIO_FROM is missing", "calls need a number");
  }

  @Test
  void half_an_api_key_is_a_problem() {
    String key = "SK" + "01234567".repeat(4);
    assertThat(TwilioSettings.of(ACCOUNT, "t", FROM, null, key, null).problems())
        .containsExactly("TWILIO_API_KEY is set but TWILIO_API_SECRET is missing.");
    assertThat(TwilioSettings.of(ACCOUNT, "t", FROM, null, null, "hush").problems())
        .containsExactly("TWILIO_API_SECRET is set but TWILIO_API_KEY is missing.");
  }

  @Test
  void secrets_stay_out_of_logs() {
    assertThat(TwilioSettings.of(ACCOUNT, "hush", FROM, null, null, null).orThrow().toString())
        .doesNotContain("hush");
  }
}
