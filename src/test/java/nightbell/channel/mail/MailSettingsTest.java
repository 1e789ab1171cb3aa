package nightbell.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MailSettingsTest {
  @Test
  void host_and_sender_are_enough_and_tls_is_required_unless_told_otherwise() {
    MailSettings settings =
        MailSettings.of("mx.example", 587, null, "", null, "Bell <bell@pager.example>").orThrow();
    assertThat(settings.tls()).isEqualTo(SmtpTls.STARTTLS);
    assertThat(settings.user()).isNull();
    assertThat(settings.domain()).isEqualTo("pager.example");
  }

  @Test
  void everything_that_is_missing_is_named_at_once() {
    assertThat(MailSettings.of(null, 587, null, null, null, " ").problems())
        .containsExactly("SMTP_HOST is missing.", "MAIL_FROM is missing.");
  }

  @Test
  void values_of_the_wrong_shape_are_named() {
    assertThat(MailSettings.of("mx", 0, "u", "p", "ssl", "not an address").problems())
        .containsExactly(
            "SMTP_PORT must be between 1 and 65535.",
            "SMTP_TLS must be starttls, tls or none.",
            "MAIL_FROM must be an address like nightbell@example.com.");
  }

  @Test
  void a_user_without_a_password_is_half_a_login() {
    assertThat(MailSettings.of("mx", 25, "u", null, "none", "a@b.example").problems())
        .containsExactly("SMTP_USER is set but SMTP_PASSWORD is missing.");
    assertThat(MailSettings.of("mx", 25, null, "p", "TLS", "a@b.example").problems())
        .containsExactly("SMTP_PASSWORD is set but SMTP_USER is missing.");
  }
}
