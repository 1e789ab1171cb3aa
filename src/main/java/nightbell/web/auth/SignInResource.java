package nightbell.web.auth;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.engine.Engine;
import nightbell.reference.Undescribed;
import nightbell.web.Sparing;
import org.jspecify.annotations.Nullable;

/** Signing in and out by browser. Every sign-in goes on record. */
@Undescribed("It is for people with a browser.")
@Path("/")
public final class SignInResource {
  private static final String HTML = MediaType.TEXT_HTML + ";charset=utf-8";
  private final AdminToken token;
  private final OneTimeLink link;
  private final Sessions sessions;
  private final Attempts attempts;
  private final Sparing sparing;
  private final SignInPage page;
  private final Engine engine;
  private final boolean secure;

  SignInResource(
      AdminToken token,
      OneTimeLink link,
      Sessions sessions,
      Attempts attempts,
      Sparing sparing,
      SignInPage page,
      Engine engine,
      boolean secure) {
    this.token = token;
    this.link = link;
    this.sessions = sessions;
    this.attempts = attempts;
    this.sparing = sparing;
    this.page = page;
    this.engine = engine;
    this.secure = secure;
  }

  /** The form. */
  @GET
  @Path("sign-in")
  @Produces(HTML)
  public Response form() {
    return Response.ok(page.show(null)).build();
  }

  /** The one-time link. */
  @GET
  @Path("sign-in/{token}")
  @Produces(HTML)
  public Response link(@PathParam("token") String once, @Context ContainerRequestContext request) {
    if (link.redeem(once)) {
      return begin("by the one-time link");
    }
    Guard.refused(sparing, address(request), "a sign-in link that is used or not known");
    return Response.status(403)
        .entity(page.show("This link was used before or is not known. Use the admin token."))
        .build();
  }

  /** The form, sent. */
  @POST
  @Path("sign-in")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(HTML)
  public Response signIn(
      @FormParam("token") @Nullable String given, @Context ContainerRequestContext request) {
    String address = address(request);
    attempts.check(address);
    if (given != null && token.matches(given.strip())) {
      return begin("by the admin token");
    }
    attempts.failed(address);
    Guard.refused(sparing, address, "a wrong admin token");
    return Response.status(403).entity(page.show("This token is not valid.")).build();
  }

  /** Ends the session. */
  @POST
  @Path("sign-out")
  public Response signOut(@CookieParam(Guard.COOKIE) @Nullable String session) {
    if (session != null && sessions.caller(session).isPresent()) {
      sessions.end(session);
      note(Kind.SIGNED_OUT, "Signed out");
    }
    return Response.seeOther(URI.create("/sign-in")).cookie(cookie("", 0)).build();
  }

  private Response begin(String how) {
    note(Kind.SIGNED_IN, "Signed in " + how);
    return Response.seeOther(URI.create("/"))
        .cookie(cookie(sessions.begin(), NewCookie.DEFAULT_MAX_AGE))
        .build();
  }

  private void note(Kind kind, String text) {
    engine.note(null, null, new Entry(kind, Actor.ADMIN, null, text, Map.of()));
  }

  private static String address(ContainerRequestContext request) {
    return String.valueOf(request.getProperty(Guard.ADDRESS));
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
