package nightbell.web.auth;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nightbell.access.Rights;
import nightbell.audit.Actor;
import nightbell.audit.Kind;
import nightbell.escalation.Via;
import nightbell.web.Refused;
import nightbell.web.Sparing;
import org.jspecify.annotations.Nullable;

/**
 * Stands before every request: lets through what is open, and the rest for a caller only, whom it
 * puts into the security context as a {@link Caller}. Others get 401 from the API and are sent to
 * the sign-in page from pages. A session may change things through the API only with a sign that
 * the request comes from our own pages.
 */
@PreMatching
public final class Guard implements ContainerRequestFilter {
  static final String COOKIE = "nightbell";
  static final String ADDRESS = "nightbell.address";
  static final String CSRF_HEADER = "X-Nightbell-Csrf";
  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

  private final AdminToken token;
  private final Sessions sessions;
  private final Bearers bearers;
  private final Attempts attempts;
  private final Sparing sparing;

  /** Absent where requests do not come through servlets. */
  @Inject private @Nullable Provider<HttpServletRequest> servlet;

  Guard(AdminToken token, Sessions sessions, Bearers bearers, Attempts attempts, Sparing sparing) {
    this.token = token;
    this.sessions = sessions;
    this.bearers = bearers;
    this.attempts = attempts;
    this.sparing = sparing;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String address = address();
    request.setProperty(ADDRESS, address);
    Place place = Place.of(request.getUriInfo().getPath(false));
    if (place == Place.OPEN) {
      return;
    }
    try {
      Optional<Caller> caller = caller(request, address);
      if (caller.isPresent()) {
        enter(request, place, caller.get());
      } else if (place == Place.PAGE && READS.contains(request.getMethod())) {
        request.abortWith(Response.seeOther(URI.create("/sign-in")).build());
      } else {
        throw Refused.unauthorized("Sign in, or send the admin token as a bearer.");
      }
    } catch (Refused refused) {
      request.abortWith(refused.answer());
    }
  }

  private Optional<Caller> caller(ContainerRequestContext request, String address) {
    String header = request.getHeaderString("Authorization");
    if (header != null && header.toLowerCase(Locale.ROOT).startsWith("bearer ")) {
      attempts.check(address);
      String given = header.substring("bearer ".length()).strip();
      if (token.matches(given)) {
        return Optional.of(new Caller(Actor.ADMIN, Rights.ALL, Via.API, ""));
      }
      Optional<Bearers.Bearer> bearer = bearers.bearer(given);
      if (bearer.isPresent()) {
        return Optional.of(allowed(bearer.get(), request));
      }
      attempts.failed(address);
      refused(sparing, address, "a wrong bearer token");
      throw Refused.unauthorized("This token is not valid.");
    }
    Cookie cookie = request.getCookies().get(COOKIE);
    return cookie == null ? Optional.empty() : sessions.caller(cookie.getValue());
  }

  private static Caller allowed(Bearers.Bearer bearer, ContainerRequestContext request) {
    if (bearer.readsOnly() && !READS.contains(request.getMethod())) {
      throw Refused.of(403, "This token only reads.");
    }
    return bearer.caller();
  }

  static void refused(Sparing sparing, String address, String why) {
    sparing.refused(
        Kind.SIGN_IN_REFUSED,
        null,
        "Refused: " + why + " from " + address + ".",
        Map.of("from", address, "why", why));
  }

  private static void enter(ContainerRequestContext request, Place place, Caller caller) {
    boolean writes = !READS.contains(request.getMethod());
    if (place == Place.API && writes && !"same-origin".equals(site(request))) {
      Csrf.check(caller, request.getHeaderString(CSRF_HEADER));
    }
    request.setSecurityContext(new SignedIn(caller, request.getSecurityContext().isSecure()));
  }

  private static @Nullable String site(ContainerRequestContext request) {
    return request.getHeaderString("Sec-Fetch-Site");
  }

  private String address() {
    HttpServletRequest http = servlet == null ? null : servlet.get();
    return http == null ? "local" : String.valueOf(http.getRemoteAddr());
  }

  private record SignedIn(Caller caller, boolean secure) implements SecurityContext {
    @Override
    public Principal getUserPrincipal() {
      return caller;
    }

    @Override
    public boolean isUserInRole(String role) {
      return role.equals("admin");
    }

    @Override
    public boolean isSecure() {
      return secure;
    }

    @Override
    public String getAuthenticationScheme() {
      return caller.csrf().isEmpty() ? "Bearer" : FORM_AUTH;
    }
  }
}
