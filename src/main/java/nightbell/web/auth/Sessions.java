package nightbell.web.auth;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nightbell.access.Rights;
import nightbell.audit.Actor;
import nightbell.engine.Clock;
import nightbell.escalation.Via;
import nightbell.web.Secret;

/**
 * Browser sessions, in memory, known by the SHA-256 of their id. One ends after 12 hours without a
 * request; beyond 1000 the one that was idle longest ends. Thread-safe.
 */
public final class Sessions {
  private static final Duration IDLE = Duration.ofHours(12);
  private static final int MOST = 1000;
  private final Clock clock;
  private final SecretKeySpec formKey =
      new SecretKeySpec(Secret.fresh().getBytes(StandardCharsets.UTF_8), "HmacSHA256");

  /** Hash of the id to the instant of the last request; in order of that instant. */
  private final Map<String, Instant> seen = new LinkedHashMap<>(16, 0.75f, true);

  public Sessions(Clock clock) {
    this.clock = clock;
  }

  /** Begins a session and gives its id, which goes into the cookie and nowhere else. */
  synchronized String begin() {
    String id = Secret.fresh();
    seen.put(Secret.hash(id), clock.now());
    Iterator<String> oldest = seen.keySet().iterator();
    while (seen.size() > MOST) {
      oldest.next();
      oldest.remove();
    }
    return id;
  }

  /** The caller whose session this is, if it lives; its idle time starts anew. */
  synchronized Optional<Caller> caller(String id) {
    String hash = Secret.hash(id);
    Instant last = seen.get(hash);
    Instant now = clock.now();
    if (last == null || last.plus(IDLE).isBefore(now)) {
      seen.remove(hash);
      return Optional.empty();
    }
    seen.put(hash, now);
    return Optional.of(new Caller(Actor.ADMIN, Rights.ALL, Via.WEB, formToken(hash)));
  }

  /** Ends a session; nothing happens if there is none. */
  synchronized void end(String id) {
    seen.remove(Secret.hash(id));
  }

  private String formToken(String hash) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(formKey);
      byte[] code = mac.doFinal(hash.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}
