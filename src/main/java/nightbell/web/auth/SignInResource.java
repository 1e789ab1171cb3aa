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
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import nightbell.engine.accounts.Account;
import nightbell.reference.Undescribed;
import nightbell.web.Refused;
import org.jspecify.annotations.Nullable;

/** Signing in and out by browser. Every sign-in goes on record. */
@Undescribed("It is for people with a browser.")
@Path("/")
public final class SignInResource {
  private static final String HTML = MediaType.TEXT_HTML + ";charset=utf-8";
  private static final String WRONG = "This e-mail address, password or code is not right.";
  private final AdminToken token;
  private final OneTimeLink link;
  private final Members members;
  private final Admission admission;
  private final Attempts attempts;
  private final Attempts accounts;
  private final SignInPage page;

  SignInResource(
      AdminToken token,
      OneTimeLink link,
      Members members,
      Admission admission,
      Attempts attempts,
      Attempts accounts,
      SignInPage page) {
    this.token = token;
    this.link = link;
    this.members = members;
    this.admission = admission;
    this.attempts = attempts;
    this.accounts = accounts;
    this.page = page;
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
    String address = Admission.address(request);
    attempts.check(address);
    if (link.redeem(once)) {
      return admission.enter(null, "by the one-time link", request);
    }
    attempts.failed(address);
    admission.refused("a sign-in link that is used or not known", request);
    return again(403, "This link was used before or is not known. Use the admin token.");
  }

  /** The form, sent: with the admin token, or with an address, a password and perhaps a code. */
  @POST
  @Path("sign-in")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(HTML)
  public Response signIn(
      @FormParam("token") @Nullable String given,
      @FormParam("email") @Nullable String email,
      @FormParam("password") @Nullable String password,
      @FormParam("code") @Nullable String code,
      @Context ContainerRequestContext request) {
    OwnPages.check(request);
    try {
      attempts.check(Admission.address(request));
      return email == null || email.isBlank()
          ? byToken(given, request)
          : byPassword(email, password == null ? "" : password, code, request);
    } catch (Refused refused) {
      Response answer = refused.answer();
      String wait = answer.getHeaderString("Retry-After");
      return Response.fromResponse(again(answer.getStatus(), String.valueOf(refused.getMessage())))
          .header("Retry-After", wait)
          .build();
    }
  }

  private Response byToken(@Nullable String given, ContainerRequestContext request) {
    if (given != null && token.matches(given.strip())) {
      return admission.enter(null, "by the admin token", request);
    }
    attempts.failed(Admission.address(request));
    admission.refused("a wrong admin token", request);
    return again(403, "This token is not valid.");
  }

  private Response byPassword(
      String email, String password, @Nullable String code, ContainerRequestContext request) {
    String key = email.strip().toLowerCase(Locale.ROOT);
    accounts.check(key);
    Optional<Account> account = members.signIns().byPassword(email, password, code);
    if (account.isPresent()) {
      return admission.enter(account.get(), "by password", request);
    }
    attempts.failed(Admission.address(request));
    accounts.failed(key);
    admission.refused("a wrong address, password or code", request);
    return again(403, WRONG);
  }

  /** Ends the session. */
  @POST
  @Path("sign-out")
  public Response signOut(@CookieParam(Guard.COOKIE) @Nullable String session) {
    return admission.leave(session);
  }

  private Response again(int status, String message) {
    return Response.status(status).entity(page.show(message)).build();
  }
}
