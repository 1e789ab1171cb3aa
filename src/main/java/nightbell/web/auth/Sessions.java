package nightbell.web.auth;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nightbell.access.Rights;
import nightbell.audit.Actor;
import nightbell.engine.Clock;
import nightbell.engine.accounts.Account;
import nightbell.engine.accounts.Session;
import nightbell.escalation.Via;
import nightbell.web.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Browser sessions, kept in the database under the SHA-256 of their id: a restart signs nobody out,
 * and a stolen database nobody in. One ends after 12 hours without a request and after 7 days. Its
 * account is looked up with each request, so that a disabled one ends at once and changed rights
 * hold at once. Thread-safe.
 */
public final class Sessions {
  private static final Duration NOTED = Duration.ofMinutes(1);
  private static final Duration TIDIED = Duration.ofHours(1);
  private final Members members;
  private final Clock clock;
  private final SecretKeySpec formKey;
  private final AtomicReference<Instant> tidied = new AtomicReference<>(Instant.EPOCH);

  public Sessions(Members members, Clock clock) {
    this.members = members;
    this.clock = clock;
    this.formKey =
        new SecretKeySpec(members.formKey().getBytes(StandardCharsets.UTF_8), "HmacSHA256");
  }

  /**
   * Begins a session and gives its id, which goes into the cookie and nowhere else.
   *
   * @param account whose it is; null for the admin token's holder
   */
  String begin(@Nullable Account account, String address, String browser, String how) {
    String id = Secret.fresh();
    Instant now = clock.now();
    String whose = account == null ? null : account.id();
    tidy(now);
    members
        .ledger()
        .sessions()
        .add(new Session(Secret.hash(id), whose, now, now, address, browser, how));
    return id;
  }

  /** The caller whose session this is, if it lives; its idle time starts anew. */
  Optional<Caller> caller(String id) {
    String hash = Secret.hash(id);
    Instant now = clock.now();
    Optional<Session> found =
        members.ledger().sessions().find(hash).filter(session -> !session.isOver(now));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Session session = found.get();
    if (!now.isBefore(session.seenAt().plus(NOTED))) {
      members.ledger().sessions().seen(hash, now);
    }
    return caller(session);
  }

  private Optional<Caller> caller(Session session) {
    String form = formToken(session.hash());
    String id = session.account();
    if (id == null) {
      return Optional.of(new Caller(Actor.ADMIN, Rights.ALL, Via.WEB, form, null, session.hash()));
    }
    return members
        .live(id)
        .map(
            account ->
                new Caller(
                    members.actors().of(account),
                    account.rights(),
                    Via.WEB,
                    form,
                    id,
                    session.hash()));
  }

  /** Ends a session; nothing happens if there is none. */
  void end(String id) {
    members.ledger().sessions().end(Secret.hash(id));
  }

  private void tidy(Instant now) {
    Instant last = Objects.requireNonNull(tidied.get());
    if (!now.isBefore(last.plus(TIDIED)) && tidied.compareAndSet(last, now)) {
      members.ledger().sessions().forget(now.minus(Session.IDLE), now.minus(Session.LONGEST));
    }
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
