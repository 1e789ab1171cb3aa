package nightbell.web.api;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import nightbell.engine.accounts.Browsers;
import nightbell.engine.accounts.People;
import nightbell.engine.accounts.Session;
import nightbell.reference.Described;
import nightbell.web.auth.Caller;
import org.jspecify.annotations.Nullable;

/** Browsers that are signed in: which there are, and their end, one by one or all. */
@Path("/api/v1/sessions")
@Produces(MediaType.APPLICATION_JSON)
public final class SessionsResource {
  private final Browsers browsers;
  private final People people;

  public SessionsResource(Browsers browsers, People people) {
    this.browsers = browsers;
    this.people = people;
  }

  @GET
  @Described(
      value =
          "Browsers that are signed in. The caller's own, and for administrators also those of"
              + " accounts whose rights are no more than theirs; those signed in with the admin"
              + " token are for who has every right. The one seen last comes first. A session ends"
              + " after 12 hours without a request, and after 7 days.",
      asks = {"limit", "after"})
  public Items<Shape> list(@Context SecurityContext security, @Context UriInfo uri) {
    Caller caller = Caller.of(security);
    List<Session> all = browsers.list(caller.by());
    return Items.slice(all, new Query(uri), one -> Shape.of(one, caller));
  }

  @DELETE
  @Described(
      value =
          "Sign browsers out. All of the caller's own but the one that asks, or with account all of"
              + " that account. With the admin token as a bearer, its holder's are the own ones.",
      asks = "account: The id of the account to sign out; the caller's own if not said.",
      fails = {
        "403: An account is named and the caller is no administrator; or the token only reads, or"
            + " the session's request does not come from our own pages.",
        "404: There is no account of this id."
      })
  public Ended endAll(@Context SecurityContext security, @Context UriInfo uri) {
    Caller caller = Caller.of(security);
    String account = new Query(uri).text("account");
    return new Ended(
        account == null
            ? browsers.endOthers(caller.by(), caller.session())
            : browsers.endAllOf(caller.by(), people.found(caller.by(), account)));
  }

  @DELETE
  @Path("{id}")
  @Described(
      value = "Sign one browser out.",
      asks = "id: The id of the session.",
      fails = "404: The caller sees no live session of this id.")
  public void end(@Context SecurityContext security, @PathParam("id") String id) {
    browsers.end(Caller.of(security).by(), id);
  }

  /** How many ended. */
  record Ended(int ended) {}

  /** A session as the API shows it; its id opens nothing. */
  record Shape(
      String id,
      @Nullable String account,
      @Iso Instant beganAt,
      @Iso Instant seenAt,
      String address,
      String browser,
      String how,
      boolean current) {
    static Shape of(Session session, Caller caller) {
      return new Shape(
          session.id(),
          session.account(),
          session.beganAt(),
          session.seenAt(),
          session.address(),
          session.browser(),
          session.how(),
          session.hash().equals(caller.session()));
    }
  }
}
