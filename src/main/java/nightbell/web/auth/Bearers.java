package nightbell.web.auth;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import nightbell.access.Rights;
import nightbell.access.Role;
import nightbell.alert.ClientId;
import nightbell.audit.Actor;
import nightbell.engine.Clock;
import nightbell.engine.accounts.Account;
import nightbell.engine.accounts.ApiToken;
import nightbell.escalation.Via;
import nightbell.web.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Knows callers by their API tokens. A token never opens more than its account does at that moment.
 * Thread-safe.
 */
final class Bearers {
  private static final Duration NOTED = Duration.ofMinutes(1);
  private final Members members;
  private final Clock clock;

  Bearers(Members members, Clock clock) {
    this.members = members;
    this.clock = clock;
  }

  /** A caller and whether it may change things. */
  record Bearer(Caller caller, boolean readsOnly) {}

  /** The caller of a live token of a live account. */
  Optional<Bearer> bearer(String secret) {
    Instant now = clock.now();
    if (!secret.startsWith(ApiToken.PREFIX)) {
      return Optional.empty();
    }
    Optional<ApiToken> live =
        members.ledger().tokens().find(Secret.hash(secret)).filter(token -> token.isLive(now));
    Optional<Bearer> bearer = live.flatMap(this::bearer);
    if (bearer.isPresent()) {
      note(live.get(), now);
    }
    return bearer;
  }

  private void note(ApiToken token, Instant now) {
    Instant used = token.usedAt();
    if (used == null || !now.isBefore(used.plus(NOTED))) {
      members.ledger().tokens().used(token.id(), now);
    }
  }

  private Optional<Bearer> bearer(ApiToken token) {
    String id = token.account();
    if (id == null) {
      return caller(token, Actor.ADMIN, Rights.ALL);
    }
    Optional<Account> account = members.live(id);
    return account.isEmpty()
        ? Optional.empty()
        : caller(token, members.actors().of(account.get()), account.get().rights());
  }

  private static Optional<Bearer> caller(ApiToken token, Actor actor, Rights own) {
    Set<ClientId> clients = both(token.clients(), own.clients());
    if (clients == null) {
      return Optional.empty();
    }
    Role role = own.role().covers(token.role()) ? token.role() : own.role();
    Rights rights = new Rights(role, own.side(), clients);
    // A token of the admin token's holder stands for itself: it must not pass for that holder.
    String account = token.account() == null ? token.id() : token.account();
    Caller caller = new Caller(actor, rights, Via.API, "", account, null);
    return Optional.of(new Bearer(caller, token.readsOnly()));
  }

  /** What both see, where empty means all; null if that is nothing. */
  private static @Nullable Set<ClientId> both(Set<ClientId> one, Set<ClientId> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() ? other : one;
    }
    Set<ClientId> shared = new HashSet<>(one);
    shared.retainAll(other);
    return shared.isEmpty() ? null : shared;
  }
}
