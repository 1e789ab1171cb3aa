package nightbell.web.oidc;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nightbell.web.Secret;

/**
 * What a browser takes along while its person signs in elsewhere: a state that is drawn anew for
 * each try, until when it holds, and our sign on both. Nonce and verifier are made from the state
 * with a key that never leaves, so that nothing else need be kept, on whatever node it comes back.
 */
final class Pass {
  private static final long SECONDS = 600;
  private final String key;
  private final String provider;
  private final String state;
  private final Instant until;

  private Pass(String key, String provider, String state, Instant until) {
    this.key = key;
    this.provider = provider;
    this.state = state;
    this.until = until;
  }

  /** A new one, for a try with this provider. */
  static Pass issue(String key, String provider, Instant now) {
    return new Pass(key, provider, Secret.fresh(), now.plusSeconds(SECONDS));
  }

  /** The one that a cookie holds, if it is ours, for this provider, and holds still. */
  static Optional<Pass> read(String key, String provider, String cookie, Instant now) {
    String[] parts = cookie.split("\\.", -1);
    if (parts.length != 3 || !parts[1].matches("[0-9]{1,12}")) {
      return Optional.empty();
    }
    try {
      Instant until = Instant.ofEpochSecond(Long.parseLong(parts[1]));
      Pass pass = new Pass(key, provider, parts[0], until);
      boolean ours = Secret.equal(pass.cookie(), cookie);
      return ours && now.isBefore(until) ? Optional.of(pass) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  String cookie() {
    String plain = state + "." + until.getEpochSecond();
    return plain + "." + derived("pass " + provider + " " + plain);
  }

  State state() {
    return new State(state);
  }

  /** Whether this is its state, in a time that does not tell how much of it is. */
  boolean is(String given) {
    return Secret.equal(state, given);
  }

  Instant until() {
    return until;
  }

  Nonce nonce() {
    return new Nonce(derived("nonce " + state));
  }

  CodeVerifier verifier() {
    return new CodeVerifier(derived("verifier " + state));
  }

  private String derived(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] code = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}
