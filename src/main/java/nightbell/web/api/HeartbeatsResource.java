package nightbell.web.api;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import nightbell.access.Rights;
import nightbell.alert.ClientId;
import nightbell.engine.Heartbeat;
import nightbell.engine.Vigil;
import nightbell.reference.Described;
import nightbell.web.Refused;
import nightbell.web.auth.Caller;

/** Heartbeats, to look at and to forget. */
@Path("/api/v1/heartbeats")
@Produces(MediaType.APPLICATION_JSON)
public final class HeartbeatsResource {
  private final Vigil vigil;
  private final Duration patience;

  HeartbeatsResource(Vigil vigil, Duration patience) {
    this.vigil = vigil;
    this.patience = patience;
  }

  @GET
  @Described(
      value = "All heartbeats, or those of a client.",
      asks = {"client", "limit", "after"})
  public Items<HeartbeatShape> list(@Context UriInfo uri, @Context SecurityContext security) {
    Rights rights = Caller.of(security).rights();
    Query query = new Query(uri);
    String client = query.text("client");
    List<Heartbeat> all =
        vigil.all().stream()
            .filter(one -> rights.sees(one.client()))
            .filter(one -> client == null || one.client().value().equals(client))
            .toList();
    return Items.slice(all, query, HeartbeatShape::of);
  }

  @DELETE
  @Path("{client}/{name: .+}")
  @Described(
      value = "Forgets a heartbeat. An incident of its silence is resolved.",
      asks = "name: The name of the heartbeat.",
      gives = void.class,
      status = 204,
      fails = "404: There is no heartbeat of this name.")
  public CompletionStage<Response> remove(
      @PathParam("client") String client,
      @PathParam("name") String name,
      @Context SecurityContext security) {
    Caller caller = Caller.of(security);
    ClientId owner = new ClientId(client);
    if (!caller.rights().sees(owner)) {
      throw missing();
    }
    String by = caller.actor().name();
    return Answering.within(patience, () -> vigil.remove(owner, name, by))
        .thenApply(
            there -> {
              if (!there) {
                throw missing();
              }
              return Response.noContent().build();
            });
  }

  private static Refused missing() {
    return Refused.of(404, "There is no heartbeat of this name.");
  }
}
