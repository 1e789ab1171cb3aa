package nightbell.web.page.account;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import nightbell.engine.Clock;
import nightbell.engine.accounts.Account;
import nightbell.engine.accounts.ApiTokens;
import nightbell.engine.accounts.NotAllowed;
import nightbell.engine.accounts.TimeCodes;
import nightbell.web.Refused;
import nightbell.web.auth.Attempts;
import nightbell.web.auth.Caller;
import nightbell.web.auth.Csrf;
import nightbell.web.page.account.AccountView.Said;
import org.jspecify.annotations.Nullable;

/** The own account. What asks for the password again is slowed for who guesses it. */
@Path("/settings/account")
@Produces("text/html;charset=utf-8")
public final class AccountPage {
  private static final int GUESSES = 10;
  private static final Duration QUARTER = Duration.ofMinutes(15);
  private final AccountDesk desk;
  private final Attempts guesses;

  public AccountPage(AccountDesk desk, Clock clock) {
    this.desk = desk;
    this.guesses = new Attempts(clock, GUESSES, QUARTER);
  }

  /** What there is. */
  @GET
  public AccountView show(@Context SecurityContext security) {
    return desk.view(Caller.of(security), Said.NOTHING);
  }

  /** The admin token's holder makes an own account. */
  @POST
  @Path("create")
  public Response create(@Context SecurityContext security, MultivaluedMap<String, String> form) {
    Caller caller = checked(security, form);
    return answer(
        caller,
        () -> {
          same(form);
          Account made =
              desk.people()
                  .createOwn(caller.by(), text(form, "email"), text(form, "name"), wanted(form));
          return Said.done(
              "Your account is made. Sign out, and in again with " + made.email() + ".");
        });
  }

  /** Another password. */
  @POST
  @Path("password")
  public Response password(@Context SecurityContext security, MultivaluedMap<String, String> form) {
    Caller caller = checked(security, form);
    return guarded(
        caller,
        () -> {
          same(form);
          desk.own().changePassword(caller.by(), text(form, "old"), wanted(form), caller.session());
          return Said.done("Your password is changed, and every other browser is signed out.");
        });
  }

  /** A new secret for the second step. */
  @GET
  @Path("second-step")
  public Object secondStep(@Context SecurityContext security) {
    Caller caller = Caller.of(security);
    return desk.own()
        .of(caller.by())
        .<Object>map(
            account -> new SecondStepView(account, TimeCodes.freshSecret(), caller.csrf(), null))
        .orElseGet(() -> desk.view(caller, Said.NOTHING));
  }

  /** Turns the second step on. */
  @POST
  @Path("second-step")
  public Response turnOn(@Context SecurityContext security, MultivaluedMap<String, String> form) {
    Caller caller = checked(security, form);
    String secret = text(form, "secret");
    try {
      List<String> codes =
          proved(
              caller,
              () ->
                  desk.own()
                      .secondStepOn(caller.by(), text(form, "old"), secret, text(form, "code")));
      String done = "The second step is on. Keep these codes: each works once without the device.";
      return Response.ok(desk.view(caller, new Said(null, done, null, codes))).build();
    } catch (NotAllowed not) {
      Account account = desk.own().of(caller.by()).orElseThrow(() -> not);
      boolean again = TimeCodes.isSecret(secret) && !account.proofs().hasSecondStep();
      return Response.status(400)
          .entity(
              again
                  ? new SecondStepView(account, secret, caller.csrf(), not.sentence())
                  : desk.view(caller, Said.wrong(not.sentence())))
          .build();
    }
  }

  /** Turns the second step off. */
  @POST
  @Path("second-step/off")
  public Response turnOff(@Context SecurityContext security, MultivaluedMap<String, String> form) {
    Caller caller = checked(security, form);
    return guarded(
        caller,
        () -> {
          desk.own().secondStepOff(caller.by(), text(form, "old"));
          return Said.done("The second step is off.");
        });
  }

  /** Signs other browsers out: one, or all of them. */
  @POST
  @Path("sessions/{id}/end")
  public Response end(
      @Context SecurityContext security,
      @PathParam("id") String id,
      MultivaluedMap<String, String> form) {
    Caller caller = checked(security, form);
    return answer(
        caller,
        () -> {
          if (id.equals("others")) {
            desk.browsers().endOthers(caller.by(), caller.session());
          } else {
            desk.browsers().end(caller.by(), id);
          }
          return Said.done("Signed out there.");
        });
  }

  /** A new API token, whose secret stands on the page that answers. */
  @POST
  @Path("tokens")
  public Response token(@Context SecurityContext security, MultivaluedMap<String, String> form) {
    Caller caller = checked(security, form);
    return answer(
        caller,
        () -> {
          ApiTokens.Plan plan =
              new ApiTokens.Plan(
                  text(form, "name"),
                  Choices.role(form.getFirst("role")),
                  Choices.clients(form),
                  form.containsKey("readOnly"),
                  days(form));
          ApiTokens.Made made = desk.tokens().make(caller.by(), plan);
          return new Said(null, "The token is made.", made.secret(), List.of());
        });
  }

  /** Ends an API token. */
  @POST
  @Path("tokens/{id}/revoke")
  public Response revoke(
      @Context SecurityContext security,
      @PathParam("id") String id,
      MultivaluedMap<String, String> form) {
    Caller caller = checked(security, form);
    return answer(
        caller,
        () -> {
          desk.tokens().revoke(caller.by(), id);
          return Said.done("The token is revoked.");
        });
  }

  private static Caller checked(SecurityContext security, MultivaluedMap<String, String> form) {
    Csrf.check(security, form.getFirst(Csrf.FIELD));
    Caller caller = Caller.of(security);
    if (caller.session() == null) {
      throw Refused.of(403, "This form is for signed-in people. Use the API.");
    }
    return caller;
  }

  private Response guarded(Caller caller, Supplier<Said> act) {
    return answer(caller, () -> proved(caller, act));
  }

  /** Does what asks for the password, and counts who does not know it. */
  private <T> T proved(Caller caller, Supplier<T> act) {
    String whose = String.valueOf(caller.account());
    guesses.check(whose);
    try {
      return act.get();
    } catch (NotAllowed not) {
      if (not.where().equals("old")) {
        guesses.failed(whose);
      }
      throw not;
    }
  }

  private Response answer(Caller caller, Supplier<Said> act) {
    try {
      Said said = act.get();
      return Response.ok(desk.view(caller, said)).build();
    } catch (NotAllowed not) {
      return Response.status(400).entity(desk.view(caller, Said.wrong(not.sentence()))).build();
    }
  }

  private static void same(MultivaluedMap<String, String> form) {
    if (!wanted(form).equals(form.getFirst("again"))) {
      throw NotAllowed.input("again", "The two passwords are not the same.");
    }
  }

  private static String wanted(MultivaluedMap<String, String> form) {
    String given = form.getFirst("password");
    return given == null ? "" : given;
  }

  private static String text(MultivaluedMap<String, String> form, String name) {
    String given = form.getFirst(name);
    return given == null ? "" : given;
  }

  private static @Nullable Duration days(MultivaluedMap<String, String> form) {
    String given = text(form, "days").strip();
    if (given.isEmpty()) {
      return null;
    }
    if (!given.matches("[0-9]{1,4}")) {
      throw Refused.input("days", "a whole number is required");
    }
    return Duration.ofDays(Integer.parseInt(given));
  }
}
