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
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import nightbell.access.Rights;
import nightbell.alert.ClientId;
import nightbell.engine.Matrices;
import nightbell.engine.accounts.Account;
import nightbell.engine.accounts.Browsers;
import nightbell.engine.accounts.NotAllowed;
import nightbell.engine.accounts.People;
import nightbell.engine.accounts.RightsWords;
import nightbell.engine.accounts.Wish;
import nightbell.web.Refused;
import nightbell.web.auth.Caller;
import nightbell.web.auth.Csrf;
import nightbell.web.page.account.PeopleView.PersonLine;
import org.jspecify.annotations.Nullable;

/** Everybody who signs in, for administrators. */
@Path("/settings/people")
@Produces("text/html;charset=utf-8")
public final class PeoplePage {
  private final People people;
  private final Browsers browsers;
  private final Matrices matrices;

  public PeoplePage(People people, Browsers browsers, Matrices matrices) {
    this.people = people;
    this.browsers = browsers;
    this.matrices = matrices;
  }

  /** What a form led to. */
  private record Done(String sentence, @Nullable String link) {}

  /** Who there is. */
  @GET
  public PeopleView show(@Context SecurityContext security) {
    return view(Caller.of(security), null, null, null);
  }

  /** Invites somebody. */
  @POST
  @Path("invite")
  public Response invite(@Context SecurityContext security, MultivaluedMap<String, String> form) {
    Caller caller = checked(security, form);
    Rights rights = Choices.rights(form);
    Wish wish =
        new Wish(
            text(form, "email"),
            text(form, "name"),
            rights.role(),
            rights.side(),
            rights.clients());
    return answer(
        caller,
        () -> {
          People.Invited invited = people.invite(caller.by(), wish);
          return new Done(
              "A mail to " + invited.account().email() + " is on its way.", invited.link());
        });
  }

  /** Gives other rights. */
  @POST
  @Path("{id}/rights")
  public Response rights(
      @Context SecurityContext security,
      @PathParam("id") String id,
      MultivaluedMap<String, String> form) {
    Caller caller = checked(security, form);
    Rights rights = Choices.rights(form);
    return answer(
        caller,
        () -> {
          Account known = people.found(caller.by(), id);
          people.change(caller.by(), id, known.name(), rights);
          return new Done(known.name() + " is now " + RightsWords.of(rights) + ".", null);
        });
  }

  /** Disables, enables, or signs out everywhere. */
  @POST
  @Path("{id}/{act: disable|enable|sign-out}")
  public Response act(
      @Context SecurityContext security,
      @PathParam("id") String id,
      @PathParam("act") String act,
      MultivaluedMap<String, String> form) {
    Caller caller = checked(security, form);
    return answer(caller, () -> new Done(done(caller, act, id), null));
  }

  private String done(Caller caller, String act, String id) {
    return switch (act) {
      case "disable" ->
          "The account of " + people.disable(caller.by(), id).name() + " is disabled.";
      case "enable" -> "The account of " + people.enable(caller.by(), id).name() + " is enabled.";
      default -> {
        Account account = people.found(caller.by(), id);
        browsers.endAllOf(caller.by(), account);
        yield account.name() + " is signed out everywhere.";
      }
    };
  }

  private Response answer(Caller caller, Supplier<Done> act) {
    try {
      Done done = act.get();
      return Response.ok(view(caller, null, done.sentence(), done.link())).build();
    } catch (NotAllowed not) {
      return switch (not.why()) {
        case INPUT, CONFLICT ->
            Response.status(400).entity(view(caller, not.sentence(), null, null)).build();
        case RIGHTS, UNKNOWN -> throw not;
      };
    }
  }

  private PeopleView view(
      Caller caller, @Nullable String wrong, @Nullable String done, @Nullable String link) {
    List<PersonLine> lines =
        people.list(caller.by()).stream().map(account -> line(account, caller.account())).toList();
    List<String> clients =
        matrices.active().stream()
            .map(version -> version.matrix().client().id())
            .filter(caller.rights()::sees)
            .map(ClientId::value)
            .sorted()
            .toList();
    return new PeopleView(caller, lines, clients, wrong, done, link);
  }

  private static PersonLine line(Account account, @Nullable String own) {
    Rights rights = account.rights();
    return new PersonLine(
        account.id(),
        account.name(),
        account.email(),
        Choices.word(rights.role()),
        Choices.word(rights.side()),
        rights.clients().stream().map(ClientId::value).sorted().toList(),
        RightsWords.of(rights),
        account.state(),
        account.proofs().hasSecondStep(),
        Moments.of(account.signedInAt()),
        Objects.equals(account.id(), own));
  }

  private static Caller checked(SecurityContext security, MultivaluedMap<String, String> form) {
    Csrf.check(security, form.getFirst(Csrf.FIELD));
    Caller caller = Caller.of(security);
    if (caller.session() == null) {
      throw Refused.of(403, "This form is for signed-in people. Use the API.");
    }
    return caller;
  }

  private static String text(MultivaluedMap<String, String> form, String name) {
    String given = form.getFirst(name);
    return given == null ? "" : given;
  }
}
