package nightbell.engine.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nightbell.access.Rights;
import nightbell.access.Role;
import nightbell.alert.ClientId;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.engine.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Makes, shows and revokes API tokens. A token gives no more than who makes it has; its secret is
 * shown once. People see their own, administrators also those of accounts they see to. Refuses with
 * {@link NotAllowed}. Thread-safe.
 */
public final class ApiTokens {
  /** How long a token lives if nothing else is asked for. */
  public static final Duration USUAL = Duration.ofDays(90);

  /** How long it lives at most. */
  public static final Duration LONGEST = Duration.ofDays(365);

  private static final int LONGEST_NAME = 200;
  private final Ledger ledger;
  private final Clock clock;

  public ApiTokens(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** What a new token is to be; {@code life} null for the usual. */
  public record Plan(
      String name, Role role, Set<ClientId> clients, boolean readsOnly, @Nullable Duration life) {}

  /** A new token and its secret. */
  public record Made(ApiToken token, String secret) {}

  /** Makes one. */
  public Made make(By by, Plan plan) {
    check(by, plan);
    String secret = ApiToken.PREFIX + Secrets.fresh();
    Instant now = clock.now();
    Duration life = plan.life() == null ? USUAL : plan.life();
    ApiToken token =
        new ApiToken(
            "t" + Secrets.hash(Secrets.fresh()).substring(0, 12),
            Secrets.hash(secret),
            by.account(),
            plan.name().strip(),
            plan.role(),
            plan.clients().isEmpty() ? by.rights().clients() : plan.clients(),
            plan.readsOnly(),
            now,
            now.plus(life),
            null,
            null,
            null);
    ledger.tokens().add(token, entry(Kind.TOKEN_CREATED, by, token, "created"));
    return new Made(token, secret);
  }

  private static void check(By by, Plan plan) {
    String name = plan.name().strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw NotAllowed.input("name", "A name of 1 to 200 characters is required.");
    }
    Duration life = plan.life();
    boolean odd = life != null && (life.isNegative() || life.isZero());
    if (odd || (life != null && life.compareTo(LONGEST) > 0)) {
      throw NotAllowed.input("days", "From 1 to 365 days are required.");
    }
    if (!by.rights().role().covers(plan.role())) {
      throw NotAllowed.input("role", "A token's role is no more than your own.");
    }
    for (ClientId client : plan.clients()) {
      if (!by.rights().sees(client)) {
        throw NotAllowed.input("clients", "There is no client " + client + ".");
      }
    }
  }

  /** All that the caller sees, revoked ones too, oldest first. */
  public List<ApiToken> list(By by) {
    return ledger.tokens().list().stream().filter(token -> sees(by, token.account())).toList();
  }

  /** The caller's own, revoked ones too, oldest first. */
  public List<ApiToken> own(By by) {
    return list(by).stream()
        .filter(token -> Objects.equals(token.account(), by.account()))
        .toList();
  }

  /** Ends one: it opens nothing from now on. Again changes nothing. */
  public void revoke(By by, String id) {
    ApiToken token =
        list(by).stream()
            .filter(known -> known.id().equals(id))
            .findFirst()
            .orElseThrow(() -> NotAllowed.unknown("There is no token of this id."));
    Entry entry = entry(Kind.TOKEN_REVOKED, by, token, "revoked");
    ledger.tokens().revoke(id, clock.now(), by.actor().name(), entry);
  }

  private boolean sees(By by, @Nullable String account) {
    if (account == null) {
      return by.rights().role().covers(Role.ADMINISTRATOR) && by.mayGive(Rights.ALL);
    }
    return by.isOwn(account) || ledger.accounts().byId(account).filter(by::sees).isPresent();
  }

  private static Entry entry(Kind kind, By by, ApiToken token, String what) {
    String text = "API token " + token.name() + " (" + token.id() + ") " + what;
    return new Entry(kind, by.actor(), null, text, Map.of("token", token.id()));
  }
}
