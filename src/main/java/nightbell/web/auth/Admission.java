package nightbell.web.auth;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.engine.Engine;
import nightbell.engine.accounts.Account;
import nightbell.web.Refused;
import nightbell.web.Sparing;
import org.jspecify.annotations.Nullable;

/**
 * Lets people in, however they proved who they are: a new session with a new id, and the one that
 * the browser had before is over. Every admission and every refusal goes on record.
 */
public final class Admission {
  private final Members members;
  private final Sessions sessions;
  private final Engine engine;
  private final Sparing sparing;
  private final boolean secure;

  Admission(Members members, Sessions sessions, Engine engine, Sparing sparing, boolean secure) {
    this.members = members;
    this.sessions = sessions;
    this.engine = engine;
    this.sparing = sparing;
    this.secure = secure;
  }

  /**
   * Signs an account in that was proved by other means than its password, and sends the browser to
   * the first page; a disabled one is refused.
   *
   * @param how for the record, for example {@code by Contoso's sign-in}
   */
  public Response admit(Account account, String how, ContainerRequestContext request) {
    Optional<Account> entered = members.signIns().byOtherMeans(account);
    if (entered.isEmpty()) {
      refused("an account that is disabled", request);
      throw Refused.of(403, "This account cannot sign in. Ask an administrator.");
    }
    return enter(entered.get(), how, request);
  }

  /** Puts a refused sign-in on record, in a few words that say why. */
  public void refused(String why, ContainerRequestContext request) {
    String address = address(request);
    sparing.refused(
        Kind.SIGN_IN_REFUSED,
        null,
        "Refused: " + why + " from " + address + ".",
        Map.of("from", address, "why", why));
  }

  /** Begins the session of an account whose sign-in is noted already, or of the admin token. */
  Response enter(@Nullable Account account, String how, ContainerRequestContext request) {
    Cookie before = request.getCookies().get(Guard.COOKIE);
    if (before != null) {
      sessions.end(before.getValue());
    }
    String id = sessions.begin(account, address(request), browser(request), how);
    Actor actor = account == null ? Actor.ADMIN : members.actors().of(account);
    note(Kind.SIGNED_IN, actor, "Signed in " + how, account);
    return Response.seeOther(URI.create("/")).cookie(cookie(id, NewCookie.DEFAULT_MAX_AGE)).build();
  }

  /** Ends the session of a browser. */
  Response leave(@Nullable String session) {
    if (session != null) {
      Optional<Caller> caller = sessions.caller(session);
      sessions.end(session);
      caller.ifPresent(known -> note(Kind.SIGNED_OUT, known.actor(), "Signed out", null));
    }
    return Response.seeOther(URI.create("/sign-in")).cookie(cookie("", 0)).build();
  }

  /** The address that a request comes from, as the guard saw it. */
  public static String address(ContainerRequestContext request) {
    return String.valueOf(request.getProperty(Guard.ADDRESS));
  }

  private static String browser(ContainerRequestContext request) {
    String given = request.getHeaderString("User-Agent");
    return given == null ? "" : given;
  }

  private void note(Kind kind, Actor actor, String text, @Nullable Account account) {
    Map<String, String> data = account == null ? Map.of() : Map.of("account", account.id());
    engine.note(null, null, new Entry(kind, actor, null, text, data));
  }

  private NewCookie cookie(String value, int maxAge) {
    return new NewCookie.Builder(Guard.COOKIE)
        .value(value)
        .path("/")
        .httpOnly(true)
        .secure(secure)
        .sameSite(NewCookie.SameSite.LAX)
        .maxAge(maxAge)
        .build();
  }
}
