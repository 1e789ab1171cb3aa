package nightbell.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.regex.Pattern;
import nightbell.engine.Clock;
import nightbell.engine.Posted;
import org.jspecify.annotations.Nullable;

/**
 * Lets only those messages of Amazon's notification service in that it signed, and confirms a
 * subscription once its message has proved to be signed. Certificates come from the service's own
 * hosts alone. A certificate or confirmation that cannot be fetched now is no refusal: it throws,
 * so that the service sends again. Thread-safe.
 */
final class SnsGate {
  private static final Pattern HOST =
      Pattern.compile("sns\\.[a-zA-Z0-9\\-]{3,40}\\.amazonaws\\.com(?:\\.cn)?");

  private static final String NOT_ONE = "One message as a JSON object is required";

  private final SnsSite site;
  private final Clock clock;

  SnsGate(SnsSite site, Clock clock) {
    this.site = site;
    this.clock = clock;
  }

  /** Why the message may not come in; what is not one JSON object bears no signature. */
  Optional<String> refusal(Posted posted) {
    JsonNode message;
    try {
      message = JsonText.read(posted.body());
    } catch (JsonText.NotJson e) {
      return Optional.of(NOT_ONE);
    }
    if (!message.isObject()) {
      return Optional.of(NOT_ONE);
    }
    try {
      Optional<String> refusal = unsigned(message);
      if (refusal.isEmpty() && "SubscriptionConfirmation".equals(text(message, "Type"))) {
        return confirmed(message);
      }
      return refusal;
    } catch (IOException e) {
      throw new UncheckedIOException("the notification service could not be reached", e);
    }
  }

  private Optional<String> unsigned(JsonNode message) throws IOException {
    URI address = ours(text(message, "SigningCertURL"));
    if (address == null || !address.getPath().endsWith(".pem")) {
      return Optional.of("SigningCertURL is no address of the notification service");
    }
    try {
      return SnsSignature.isRight(message, site.certificate(address), clock.now())
          ? Optional.empty()
          : Optional.of("The signature is wrong");
    } catch (GeneralSecurityException e) {
      return Optional.of("The signature cannot be checked: " + e.getMessage());
    }
  }

  private Optional<String> confirmed(JsonNode message) throws IOException {
    URI address = ours(text(message, "SubscribeURL"));
    if (address == null) {
      return Optional.of("SubscribeURL is no address of the notification service");
    }
    site.confirm(address);
    return Optional.empty();
  }

  /** The address if it is one of the service's, by HTTPS at the usual port, without a user. */
  private static @Nullable URI ours(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      URI uri = new URI(text);
      boolean right =
          "https".equalsIgnoreCase(uri.getScheme())
              && uri.getHost() != null
              && HOST.matcher(uri.getHost()).matches()
              && (uri.getPort() == -1 || uri.getPort() == 443)
              && uri.getUserInfo() == null;
      return right ? uri : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static @Nullable String text(JsonNode message, String key) {
    JsonNode value = message.get(key);
    return value != null && value.isTextual() ? value.textValue() : null;
  }
}
