package nightbell.web.page.account;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import nightbell.engine.Clock;
import nightbell.engine.accounts.Account;
import nightbell.engine.accounts.Links;
import nightbell.engine.accounts.NotAllowed;
import nightbell.engine.accounts.Resets;
import nightbell.web.auth.Admission;
import nightbell.web.auth.Attempts;
import nightbell.web.auth.OwnPages;
import nightbell.web.page.MessageView;
import org.jspecify.annotations.Nullable;

/**
 * Choosing a password by a mailed link, and asking for such a link. Whether an address has an
 * account is told to nobody: the answer is the same, and comes before anything is looked up.
 * Opening a link changes nothing, since mail programs open links too.
 */
@Path("/")
@Produces("text/html;charset=utf-8")
public final class PasswordResource {
  private static final Duration HOUR = Duration.ofHours(1);
  private final Links links;
  private final Resets resets;
  private final Attempts asked;
  private final Attempts mailed;
  private final Attempts opened;

  public PasswordResource(Links links, Resets resets, Clock clock) {
    this.links = links;
    this.resets = resets;
    this.asked = new Attempts(clock, 20, HOUR);
    this.mailed = new Attempts(clock, 3, HOUR);
    this.opened = new Attempts(clock, 20, HOUR);
  }

  /** The form that asks for a link. */
  @GET
  @Path("sign-in/forgot")
  public Object forgot() {
    return new ForgotView();
  }

  /** Asks for a link. */
  @POST
  @Path("sign-in/forgot")
  public Object ask(
      @FormParam("email") @Nullable String email, @Context ContainerRequestContext request) {
    OwnPages.check(request);
    String from = Admission.address(request);
    String given = email == null ? "" : email.strip();
    asked.check(from);
    asked.failed(from);
    String key = given.toLowerCase(Locale.ROOT);
    mailed.check(key);
    mailed.failed(key);
    resets.ask(given);
    return new MessageView(
        "Look into your mail",
        "If there is an account of this address, a link to choose a new password is on its way."
            + " It works for an hour.",
        "/sign-in");
  }

  /** The form that a link opens. */
  @GET
  @Path("sign-in/password/{secret}")
  public Response open(
      @PathParam("secret") String secret, @Context ContainerRequestContext request) {
    return form(secret, null, request);
  }

  /** Chooses the password. */
  @POST
  @Path("sign-in/password/{secret}")
  public Response choose(
      @PathParam("secret") String secret,
      @FormParam("password") @Nullable String password,
      @FormParam("again") @Nullable String again,
      @Context ContainerRequestContext request) {
    OwnPages.check(request);
    String wanted = password == null ? "" : password;
    if (!wanted.equals(again)) {
      return form(secret, "The two passwords are not the same.", request);
    }
    try {
      opened.check(Admission.address(request));
      Account account = links.choose(secret, wanted);
      return Response.ok(
              new MessageView(
                  "Your password is set",
                  "Sign in with " + account.email() + " from now on.",
                  "/sign-in"))
          .build();
    } catch (NotAllowed not) {
      return form(secret, not.sentence(), request);
    }
  }

  private Response form(String secret, @Nullable String message, ContainerRequestContext request) {
    String from = Admission.address(request);
    opened.check(from);
    Optional<Account> account = links.open(secret);
    if (account.isEmpty()) {
      opened.failed(from);
      return Response.status(404)
          .entity(
              new MessageView(
                  "This link is over",
                  "It was used before, a newer one was sent, or its time is up. Ask for another.",
                  "/sign-in/forgot"))
          .build();
    }
    return Response.status(message == null ? 200 : 400)
        .entity(new PasswordView(account.get(), secret, message))
        .build();
  }
}
