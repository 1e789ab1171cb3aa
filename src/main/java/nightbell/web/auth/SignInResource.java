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
import org.jspecify.annotations.Nullable;

/** Signing in and out by browser. Every sign-in goes on record. */
@Path("/")
public final class SignInResource {
  private static final String HTML = MediaType.TEXT_HTML + ";charset=utf-8";
  private final AdminToken token;
  private final OneTimeLink link;
  private final Sessions sessions;
  private final Attempts attempts;
  private final SignInPage page;
  private final Engine engine;
  private final boolean secure;

  SignInResource(
      AdminToken token,
      OneTimeLink link,
      Sessions sessions,
      Attempts attempts,
      SignInPage page,
      Engine engine,
      boolean secure) {
    this.token = token;
    this.link = link;
    this.sessions = sessions;
    this.attempts = attempts;
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
  public Response link(@PathParam("token") String once) {
    if (link.redeem(once)) {
      return begin("by the one-time link");
    }
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
    String address = String.valueOf(request.getProperty(Guard.ADDRESS));
    attempts.check(address);
    if (given != null && token.matches(given.strip())) {
      return begin("by the admin token");
    }
    attempts.failed(address);
    return Response.status(403).entity(page.show("This token is not valid.")).build();
  }

  /** Ends the session. */
  @POST
  @Path("sign-out")
  public Response signOut(@CookieParam(Guard.COOKIE) @Nullable String session) {
    if (session != null) {
      sessions.end(session);
    }
    return Response.seeOther(URI.create("/sign-in")).cookie(cookie("", 0)).build();
  }

  private Response begin(String how) {
    engine.note(
        null, null, new Entry(Kind.SIGNED_IN, Actor.ADMIN, null, "Signed in " + how, Map.of()));
    return Response.seeOther(URI.create("/"))
        .cookie(cookie(sessions.begin(), NewCookie.DEFAULT_MAX_AGE))
        .build();
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
