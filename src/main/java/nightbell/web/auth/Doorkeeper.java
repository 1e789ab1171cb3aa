package nightbell.web.auth;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.io.IOException;
import java.util.List;
import nightbell.access.Rights;
import nightbell.web.Body;
import nightbell.web.Refused;
import nightbell.web.Whose;
import org.glassfish.jersey.server.ContainerRequest;
import org.jspecify.annotations.Nullable;

/**
 * Stands at each door after the guard, and lets through whom {@link Doors} says. A client out of
 * sight that a request names is answered as one that there is not. Tells what the request under way
 * may see. Thread-safe.
 */
@Priority(Priorities.AUTHORIZATION)
public final class Doorkeeper implements ContainerRequestFilter {
  private final Doors doors = Doors.HOUSE;

  @Context private @Nullable ResourceInfo resource;
  @Inject private @Nullable Provider<ContainerRequest> request;

  /** The rights of the caller whose request this thread answers; refuses where there is none. */
  public Rights rights() {
    if (request == null) {
      throw new IllegalStateException("nothing is in sight before the server begins");
    }
    return Caller.of(request.get().getSecurityContext()).rights();
  }

  @Override
  public void filter(ContainerRequestContext asked) throws IOException {
    Need need = need(asked.getMethod());
    if (need.bound() == Bound.OPEN) {
      return;
    }
    try {
      check(need, asked);
    } catch (Refused refused) {
      // With a body that nobody read, the server would drop the connection after its answer.
      var unused = asked.getEntityStream().skip(Body.MOST);
      throw refused;
    }
  }

  private static void check(Need need, ContainerRequestContext asked) {
    Rights rights = Caller.of(asked.getSecurityContext()).rights();
    if (!rights.role().covers(need.role())) {
      throw Refused.of(403, "This is for the role " + Doors.word(need.role()) + ".");
    }
    if (need.bound() == Bound.HOUSE && !rights.seesAll()) {
      throw Refused.of(403, "This is for those only who see every client.");
    }
    if (!rights.seesAll()) {
      List<String> named = asked.getUriInfo().getQueryParameters().get("client");
      (named == null ? List.<String>of() : named)
          .stream()
              .filter(client -> !client.isBlank())
              .forEach(client -> Whose.client(rights, client.strip()));
    }
  }

  private Need need(String method) {
    return resource == null || resource.getResourceMethod() == null
        ? Need.UNSAID
        : doors.need(method, resource.getResourceClass(), resource.getResourceMethod());
  }
}
