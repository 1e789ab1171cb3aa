package nightbell.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nightbell.engine.Posted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnsGateTest {
  private static final Instant NOW = Instant.parse("2026-10-05T08:46:40Z");
  private static final String SITE = "https://sns.eu-west-1.amazonaws.com/";
  private static final OwnCertificate OURS = certificate("260101000000Z", "270101000000Z");
  private static final OwnCertificate OTHER = certificate("260101000000Z", "270101000000Z");
  private static final OwnCertificate ENDED = certificate("250101000000Z", "260101000000Z");

  private final Site site = new Site();
  private final SnsGate gate = new SnsGate(site, () -> NOW);

  @ParameterizedTest
  @CsvSource({"1,SHA1withRSA", "2,SHA256withRSA"})
  void a_signed_message_comes_in(String version, String algorithm) throws Exception {
    assertThat(refusal(signed(notification(), version, algorithm))).isEmpty();
    assertThat(site.asked).containsExactly(URI.create(SITE + "cert.pem"));
  }

  @Test
  void a_changed_an_unsigned_and_anothers_message_stay_out() throws Exception {
    ObjectNode changed = signed(notification(), "2", "SHA256withRSA").put("Message", "other");
    ObjectNode unsigned = signed(notification(), "2", "SHA256withRSA");
    unsigned.remove("Signature");
    ObjectNode mixed = signed(notification(), "1", "SHA256withRSA");
    ObjectNode unknown = signed(notification(), "3", "SHA256withRSA");
    for (ObjectNode message : List.of(changed, unsigned, mixed, unknown)) {
      assertThat(refusal(message)).isPresent();
    }
    site.certificate = OTHER.der;
    assertThat(refusal(signed(notification(), "2", "SHA256withRSA"))).isPresent();
    assertThat(refusal(new ObjectMapper().createObjectNode())).isPresent();
  }

  @Test
  void a_certificate_that_is_not_in_force_signs_nothing() throws Exception {
    site.certificate = ENDED.der;
    ObjectNode message = signed(notification(), "2", "SHA256withRSA", ENDED);

    assertThat(refusal(message)).hasValueSatisfying(why -> assertThat(why).contains("checked"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://sns.eu-west-1.amazonaws.com/cert.pem",
        "https://sns.eu-west-1.amazonaws.com.evil.example/cert.pem",
        "https://evil.example/sns.eu-west-1.amazonaws.com/cert.pem",
        "https://sns.eu-west-1.amazonaws.com@evil.example/cert.pem",
        "https://user@sns.eu-west-1.amazonaws.com/cert.pem",
        "https://sns.eu-west-1.amazonaws.com:8443/cert.pem",
        "https://sns.eu-west-1.amazonaws.com/cert.txt",
        "https://bucket.s3.amazonaws.com/cert.pem",
        "mailto:x.pem"
      })
  void certificates_come_from_the_service_alone(String address) throws Exception {
    ObjectNode message = signed(notification(), "2", "SHA256withRSA");

    assertThat(refusal(message.put("SigningCertURL", address))).isPresent();
    assertThat(site.asked).isEmpty();
  }

  @Test
  void a_subscription_is_confirmed_only_if_it_is_signed_and_at_the_service() throws Exception {
    assertThat(refusal(confirmation(SITE + "?Action=ConfirmSubscription").put("Token", "forged")))
        .isPresent();
    assertThat(refusal(confirmation("https://evil.example/"))).isPresent();
    assertThat(site.confirmed).isEmpty();

    assertThat(refusal(confirmation(SITE + "?Action=ConfirmSubscription"))).isEmpty();
    assertThat(site.confirmed).containsExactly(URI.create(SITE + "?Action=ConfirmSubscription"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"Message\": \"x\"}]",
        "Message=x",
        "payload=%7B%22Message%22%3A%22x%22%7D",
        "",
        "\"Message\"",
        "null"
      })
  void what_is_not_one_object_is_unsigned(String body) {
    Posted posted = new Posted(body.getBytes(StandardCharsets.UTF_8), Map.of(), "Message=x");
    assertThat(gate.refusal(posted)).isPresent();
  }

  @Test
  void what_cannot_be_fetched_now_is_no_refusal() {
    site.isDown = true;

    assertThatThrownBy(() -> refusal(signed(notification(), "2", "SHA256withRSA")))
        .isInstanceOf(UncheckedIOException.class);
  }

  private Optional<String> refusal(ObjectNode message) {
    return gate.refusal(Posted.of(message.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private static ObjectNode notification() {
    return new ObjectMapper()
        .createObjectNode()
        .put("Type", "Notification")
        .put("MessageId", "m-1")
        .put("Subject", "ALARM: \u00fcber")
        .put("Message", "line\nline")
        .put("TopicArn", "arn:aws:sns:eu-west-1:111122223333:night")
        .put("Timestamp", "2026-10-05T08:46:39.000Z");
  }

  private static ObjectNode confirmation(String address) throws GeneralSecurityException {
    ObjectNode message = notification();
    message.remove("Subject");
    message.put("Type", "SubscriptionConfirmation").put("Token", "t").put("SubscribeURL", address);
    return signed(message, "2", "SHA256withRSA");
  }

  private static ObjectNode signed(ObjectNode message, String version, String algorithm)
      throws GeneralSecurityException {
    return signed(message, version, algorithm, OURS);
  }

  private static ObjectNode signed(
      ObjectNode message, String version, String algorithm, OwnCertificate by)
      throws GeneralSecurityException {
    byte[] text = SnsSignature.signed(message).getBytes(StandardCharsets.UTF_8);
    return message
        .put("SignatureVersion", version)
        .put("Signature", Base64.getEncoder().encodeToString(by.sign(algorithm, text)))
        .put("SigningCertURL", SITE + "cert.pem");
  }

  private static OwnCertificate certificate(String from, String until) {
    try {
      return new OwnCertificate(from, until);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The service, remembering what it was asked for. */
  private static final class Site implements SnsSite {
    final List<URI> asked = new ArrayList<>();
    final List<URI> confirmed = new ArrayList<>();
    byte[] certificate = OURS.der;
    boolean isDown;

    @Override
    public byte[] certificate(URI address) throws IOException {
      if (isDown) {
        throw new IOException("down");
      }
      asked.add(address);
      return certificate;
    }

    @Override
    public void confirm(URI address) {
      confirmed.add(address);
    }
  }
}
