package nightbell.web.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import nightbell.engine.Register.IntakeKey;
import nightbell.web.Refused;
import org.jspecify.annotations.Nullable;

/** Finds the intake key in a request as Opsgenie's senders show it. */
final class GenieKeys {
  private static final String FORMAT = "opsgenie";
  private static final String GENIE = "geniekey ";
  private static final String BASIC = "basic ";
  private final IntakeKeys keys;

  GenieKeys(IntakeKeys keys) {
    this.keys = keys;
  }

  /** The live key of the request, whose sender is refused without one. */
  IntakeKey of(HttpHeaders headers, UriInfo uri) {
    String secret = secret(headers.getHeaderString(HttpHeaders.AUTHORIZATION), uri);
    Optional<IntakeKey> key =
        secret == null || secret.isBlank() ? Optional.empty() : keys.live(secret.strip());
    IntakeKey found = key.orElseThrow(() -> OpsgenieAnswer.refused(401, "Could not authenticate"));
    if (!found.admits(FORMAT)) {
      throw OpsgenieAnswer.refused(401, IntakeResource.only(found));
    }
    keys.used(found);
    return found;
  }

  /** The same for an alert, which counts against the key's limit. */
  IntakeKey forAlert(HttpHeaders headers, UriInfo uri) {
    IntakeKey key = of(headers, uri);
    OptionalLong wait = keys.overLimit(key);
    if (wait.isPresent()) {
      String message = "This key's limit is reached; send it again.";
      throw Refused.inTheirWords(OpsgenieAnswer.later(message, wait.getAsLong()));
    }
    return key;
  }

  private static @Nullable String secret(@Nullable String header, UriInfo uri) {
    if (header == null) {
      return uri.getQueryParameters().getFirst("apiKey");
    }
    String lower = header.toLowerCase(Locale.ROOT);
    if (lower.startsWith(GENIE)) {
      return header.substring(GENIE.length());
    }
    return lower.startsWith(BASIC) ? password(header.substring(BASIC.length())) : null;
  }

  private static @Nullable String password(String encoded) {
    try {
      byte[] plain = Base64.getDecoder().decode(encoded.strip());
      String pair = new String(plain, StandardCharsets.UTF_8);
      return pair.substring(pair.indexOf(':') + 1);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
