package nightbell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dropwizard.configuration.ConfigurationException;
import io.dropwizard.configuration.ConfigurationSourceProvider;
import io.dropwizard.configuration.DefaultConfigurationFactoryFactory;
import io.dropwizard.jackson.Jackson;
import io.dropwizard.jersey.validation.Validators;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nightbell.NightbellConfiguration.Carrier;
import nightbell.NightbellConfiguration.Tls;
import nightbell.access.Rights;
import nightbell.access.Role;
import nightbell.alert.ClientId;
import nightbell.oncall.Side;
import nightbell.ops.StartFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** config.yml as it is delivered, read as at the start. */
class NightbellConfigurationTest {
  @Test
  void the_delivered_file_starts_in_practice_mode() throws Exception {
    NightbellConfiguration configuration = read(delivered());
    assertThat(configuration.carrier()).isEqualTo(Carrier.PRACTICE);
    assertThat(configuration.port()).isEqualTo(8080);
    assertThat(configuration.publicUrl()).isEqualTo("http://localhost:8080");
    assertThat(configuration.dataFolder()).isEqualTo(Path.of("./data"));
    assertThat(configuration.matrix()).isNull();
    assertThat(configuration.adminToken()).isNull();
    assertThat(configuration.intakeKey()).isNull();
    assertThat(configuration.database().url()).isNull();
    assertThat(configuration.smtp().port()).isEqualTo(587);
    assertThat(configuration.smtp().tls()).isEqualTo(Tls.STARTTLS);
    assertThat(configuration.twilio().apiBase()).isEqualTo("https://api.twilio.com");
    assertThat(StartCheck.sentences(configuration)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NIGHTBELL_PORT:-8080",
        "NIGHTBELL_ADMIN_PORT:-8081",
        "NIGHTBELL_BIND:-0.0.0.0",
        "NIGHTBELL_PUBLIC_URL:-",
        "NIGHTBELL_DATA:-./data",
        "NIGHTBELL_DB_URL:-",
        "NIGHTBELL_DB_USER:-",
        "NIGHTBELL_DB_PASSWORD:-",
        "NIGHTBELL_MATRIX:-",
        "NIGHTBELL_SIGNOFF:-none",
        "NIGHTBELL_CARRIER:-practice",
        "NIGHTBELL_ADMIN_TOKEN:-",
        "NIGHTBELL_INTAKE_KEY:-",
        "TWILIO_ACCOUNT_SID:-",
        "TWILIO_AUTH_TOKEN:-",
        "TWILIO_FROM:-",
        "TWILIO_MESSAGING_SERVICE_SID:-",
        "TWILIO_API_KEY:-",
        "TWILIO_API_SECRET:-",
        "TWILIO_STANDBY_ACCOUNT_SID:-",
        "TWILIO_STANDBY_AUTH_TOKEN:-",
        "TWILIO_STANDBY_FROM:-",
        "TWILIO_STANDBY_MESSAGING_SERVICE_SID:-",
        "TWILIO_STANDBY_API_KEY:-",
        "TWILIO_STANDBY_API_SECRET:-",
        "TWILIO_API_BASE:-https://api.twilio.com",
        "SMTP_HOST:-",
        "SMTP_PORT:-587",
        "SMTP_USER:-",
        "SMTP_PASSWORD:-",
        "SMTP_TLS:-starttls",
        "MAIL_FROM:-",
        "IMAP_HOST:-",
        "IMAP_PORT:-",
        "IMAP_USER:-",
        "IMAP_PASSWORD:-",
        "IMAP_TLS:-tls",
        "IMAP_ADDRESS:-",
        "IMAP_PLUS:-false"
      })
  void every_setting_of_a_deployment_is_a_variable_in_quotes(String variable) throws Exception {
    assertThat(delivered()).contains("'${" + variable + "}'");
  }

  @Test
  void the_live_carrier_names_everything_that_is_missing() throws Exception {
    String live = delivered().replace("${NIGHTBELL_CARRIER:-practice}", "live");
    assertThat(StartCheck.sentences(read(live)))
        .extracting(sentence -> sentence.split(" ", 2)[0])
        .containsExactly(
            "TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "TWILIO_FROM", "SMTP_HOST", "MAIL_FROM");
  }

  @Test
  void a_half_set_pair_names_the_missing_half() throws Exception {
    String live =
        complete()
            .replace("${TWILIO_API_KEY:-}", "SK1")
            .replace("${SMTP_PASSWORD:-}", "secret")
            .replace("${TWILIO_AUTH_TOKEN:-}", "a,");
    assertThat(StartCheck.sentences(read(live)))
        .containsExactly(
            "TWILIO_API_SECRET is not set, but TWILIO_API_KEY is. Set both or neither.",
            "TWILIO_AUTH_TOKEN has an empty part: give one token, or two with a comma.",
            "SMTP_USER is not set, but SMTP_PASSWORD is. Set both or neither.");
  }

  @Test
  void a_half_set_standby_names_what_is_missing_and_a_wrong_one_what_is_wrong() throws Exception {
    String live = complete().replace("${TWILIO_AUTH_TOKEN:-}", "one");
    String half = live.replace("${TWILIO_STANDBY_ACCOUNT_SID:-}", "AC" + "2e".repeat(16));
    assertThat(StartCheck.sentences(read(half)))
        .extracting(sentence -> sentence.split(" ", 2)[0])
        .containsExactly("TWILIO_STANDBY_AUTH_TOKEN", "TWILIO_STANDBY_FROM");

    String wrong =
        half.replace("${TWILIO_STANDBY_AUTH_TOKEN:-}", "two")
            .replace("${TWILIO_STANDBY_FROM:-}", "12345");
    assertThat(StartCheck.sentences(read(wrong)))
        .containsExactly("TWILIO_STANDBY_FROM must be a number like +14155550001.");

    NightbellConfiguration right = read(wrong.replace("12345", "+15550101"));
    assertThat(StartCheck.sentences(right)).isEmpty();
    assertThat(right.twilioStandby().isAnySet()).isTrue();
    assertThat(read(live).twilioStandby().isAnySet()).isFalse();
  }

  @Test
  void half_an_inbox_names_the_missing_half() throws Exception {
    assertThat(StartCheck.sentences(read(delivered().replace("${IMAP_HOST:-}", "imap.x.example"))))
        .singleElement()
        .asString()
        .startsWith("IMAP_USER is not set");
    String user = delivered().replace("${IMAP_USER:-}", "bell").replace("${IMAP_ADDRESS:-}", "x");
    assertThat(StartCheck.sentences(read(user)))
        .extracting(sentence -> sentence.split(" ", 2)[0])
        .containsExactly("IMAP_PASSWORD", "IMAP_HOST", "IMAP_ADDRESS");
  }

  @Test
  void a_complete_live_carrier_passes() throws Exception {
    NightbellConfiguration configuration =
        read(complete().replace("${TWILIO_AUTH_TOKEN:-}", "old, new"));
    assertThat(StartCheck.sentences(configuration)).isEmpty();
    assertThat(configuration.twilio().authTokens()).isEqualTo(List.of("old", "new"));
  }

  @Test
  void a_live_value_of_the_wrong_form_is_named() throws Exception {
    String file = complete().replace("${TWILIO_AUTH_TOKEN:-}", "one").replace("+15550100", "12345");
    assertThat(StartCheck.sentences(read(file)))
        .containsExactly("TWILIO_FROM must be a number like +14155550001.");
  }

  @Test
  void an_address_that_is_none_is_named() throws Exception {
    String file = delivered().replace("${NIGHTBELL_PUBLIC_URL:-}", "nightbell.example.com");
    assertThat(StartCheck.sentences(read(file)))
        .singleElement()
        .asString()
        .startsWith("NIGHTBELL_PUBLIC_URL is 'nightbell.example.com'");
    assertThat(read(file.replace("nightbell.example.com", "https://n.example/")).publicUrl())
        .isEqualTo("https://n.example");
  }

  @Test
  void an_unknown_key_or_word_stops_the_start_with_its_name() throws Exception {
    assertThatThrownBy(() -> read(delivered() + "\ncarier: live\n"))
        .isInstanceOf(ConfigurationException.class)
        .satisfies(e -> assertThat(StartFailure.words(e)).contains("carier").contains("carrier"));
    String wanted = "smtp.tls is 'ssl'. Write one of: starttls, tls, none.";
    String wrongWord = delivered().replace("${SMTP_TLS:-starttls}", "ssl");
    assertThatThrownBy(() -> read(wrongWord))
        .satisfies(e -> assertThat(StartFailure.words(e)).contains(wanted));
    String wrongPort = delivered().replace("${SMTP_PORT:-587}", "70000");
    assertThatThrownBy(() -> read(wrongPort))
        .satisfies(e -> assertThat(StartFailure.words(e)).contains("smtp.port"));
  }

  @Test
  void organisations_sign_in_by_their_own_providers_where_each_has_a_name_of_its_own()
      throws Exception {
    String one =
        """
        {name: Contoso Ltd, issuer: 'https://login.contoso.example', clientId: nightbell,
         clientSecret: word2, side: internal, clients: [contoso], domains: [Contoso.example]}""";
    String two = one.replace("Contoso Ltd", "Other").replace("[contoso]", "[all]");
    SignInSettings both = read(providers(one + ", " + two)).signIn();
    assertThat(both.terms().get(0).id()).isEqualTo("contoso-ltd");
    assertThat(both.terms().get(0).domains()).containsExactly("contoso.example");
    assertThat(both.terms().get(0).rights())
        .isEqualTo(new Rights(Role.RESPONDER, Side.INTERNAL, Set.of(new ClientId("contoso"))));
    assertThat(both.terms().get(1).rights().seesAll()).isTrue();
    assertThat(both.toString()).doesNotContain("word2");
    assertThat(StartCheck.sentences(read(providers(one + ", " + one))))
        .singleElement()
        .asString()
        .contains("signIn.providers");
    for (String wrong :
        List.of(
            one.replace("https:", "http:"),
            one.replace("[contoso]", "[]"),
            one.replace("[Contoso.example]", "[]"),
            one.replace("internal", "both"))) {
      assertThatThrownBy(() -> read(providers(wrong))).isInstanceOf(ConfigurationException.class);
    }
  }

  private static String providers(String some) throws IOException {
    return delivered().replace("\n  providers: []", "\n  providers: [" + some + "]");
  }

  @Test
  void secrets_do_not_show() throws Exception {
    String file =
        complete()
            .replace("${TWILIO_AUTH_TOKEN:-}", "token1")
            .replace("${SMTP_PASSWORD:-}", "word1")
            .replace("${NIGHTBELL_DB_PASSWORD:-}", "word1");
    NightbellConfiguration configuration = read(file);
    String shown =
        ""
            + configuration
            + configuration.twilio()
            + configuration.smtp()
            + configuration.database();
    assertThat(shown).doesNotContain("token1").doesNotContain("word1");
  }

  private static String complete() throws IOException {
    return delivered()
        .replace("'${NIGHTBELL_CARRIER:-practice}'", "live")
        .replace("${TWILIO_ACCOUNT_SID:-}", "AC" + "1f".repeat(16))
        .replace("${TWILIO_FROM:-}", "+15550100")
        .replace("${SMTP_HOST:-}", "mail.example.com")
        .replace("${MAIL_FROM:-}", "nightbell@example.com");
  }

  private static String delivered() throws IOException {
    return Files.readString(Path.of("config.yml"));
  }

  /** Reads as at the start, with an environment in which nothing is set. */
  private static NightbellConfiguration read(String text)
      throws IOException, ConfigurationException {
    String plain = text.replaceAll("\\$\\{\\w+:-(.*?)}", "$1");
    ConfigurationSourceProvider source =
        path -> new ByteArrayInputStream(plain.getBytes(StandardCharsets.UTF_8));
    return new DefaultConfigurationFactoryFactory<NightbellConfiguration>()
        .create(
            NightbellConfiguration.class,
            Validators.newValidator(),
            Jackson.newObjectMapper(),
            "dw")
        .build(source, "config.yml");
  }
}
