package nightbell.web.auth;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Arrays;
import nightbell.access.Rights;
import nightbell.access.Role;
import nightbell.audit.Actor;
import nightbell.engine.accounts.By;
import nightbell.escalation.Via;
import nightbell.oncall.PersonId;
import nightbell.web.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a request.
 *
 * @param rights what the caller may see and do
 * @param csrf what forms of this caller's session must carry; empty for a bearer of a token
 * @param account the id of the caller's account, or of an API token that has none; null for the
 *     admin token's holder
 * @param session the hash of the caller's browser session; null for a bearer of a token
 */
public record Caller(
    Actor actor,
    Rights rights,
    Via via,
    String csrf,
    @Nullable String account,
    @Nullable String session)
    implements Principal {

  /** A caller without an account. */
  public Caller(Actor actor, Rights rights, Via via, String csrf) {
    this(actor, rights, via, csrf, null, null);
  }

  @Override
  public String getName() {
    return actor.name();
  }

  /** Whether this is the caller's own person. */
  public boolean is(PersonId person) {
    return actor.name().equals(person.value());
  }

  /** Refuses unless all of this is the caller's own, or the caller is trusted with others'. */
  public void mustBe(PersonId... people) {
    if (!rights.role().covers(Role.MANAGER) && !Arrays.stream(people).allMatch(this::is)) {
      throw Refused.of(403, "This is another person's: a manager may do it.");
    }
  }

  /** Refuses who speaks in another's name; the admin token's holder may. */
  public void speaksAs(PersonId person) {
    if (!actor.equals(Actor.ADMIN) && !is(person)) {
      throw Refused.of(403, "You do this in your own name only.");
    }
  }

  /** The caller as one who changes accounts. */
  public By by() {
    return new By(actor, rights, account);
  }

  /** The caller of a guarded request. */
  public static Caller of(SecurityContext security) {
    if (security.getUserPrincipal() instanceof Caller caller) {
      return caller;
    }
    throw Refused.unauthorized("Sign in, or send the admin token as a bearer.");
  }
}
