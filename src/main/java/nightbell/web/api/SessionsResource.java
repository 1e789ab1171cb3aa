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

  /** The own ones and those of accounts that the caller sees to, the one seen last first. */
  @GET
  public Items<Shape> list(@Context SecurityContext security, @Context UriInfo uri) {
    Caller caller = Caller.of(security);
    List<Session> all = browsers.list(caller.by());
    return Items.slice(all, new Query(uri), one -> Shape.of(one, caller));
  }

  /** Ends all of the caller's own but the one that asks, or all of the account that is named. */
  @DELETE
  public Ended endAll(@Context SecurityContext security, @Context UriInfo uri) {
    Caller caller = Caller.of(security);
    String account = new Query(uri).text("account");
    return new Ended(
        account == null
            ? browsers.endOthers(caller.by(), caller.session())
            : browsers.endAllOf(caller.by(), people.found(caller.by(), account)));
  }

  /** Ends one. */
  @DELETE
  @Path("{id}")
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
