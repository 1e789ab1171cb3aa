package nightbell.web.page.matrix;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.List;
import nightbell.access.Rights;
import nightbell.engine.MatrixVersion;
import nightbell.web.auth.Caller;

/**
 * The clients, one client's matrix, and its versions. Reads only; what is not in the caller's sight
 * is not there.
 */
@Path("/matrix")
@Produces(MatrixDesk.HTML)
public final class MatrixPages {
  private final MatrixDesk desk;

  MatrixPages(MatrixDesk desk) {
    this.desk = desk;
  }

  /** Who has a matrix; leads on at once where that is one. */
  @GET
  public Response clients(@Context SecurityContext security) {
    Rights rights = Caller.of(security).rights();
    List<MatrixVersion> all =
        desk.matrices().active().stream()
            .filter(version -> rights.sees(version.matrix().client().id()))
            .toList();
    if (all.size() == 1) {
      URI only = URI.create(Heading.of(all.get(0)).path());
      return Response.seeOther(only).build();
    }
    return Response.ok(new ClientsView(all.stream().map(Heading::of).toList())).build();
  }

  /** One client's matrix as it stands now. */
  @GET
  @Path("{client}")
  public Response overview(@PathParam("client") String client, @Context SecurityContext security) {
    return desk.active(client, security)
        .map(version -> Response.ok(new Overview(desk, version).view()).build())
        .orElseGet(MatrixDesk::stranger);
  }

  /** One version, what changed in it, and what the reader may do about it. */
  @GET
  @Path("{client}/versions/{number: [0-9]{1,9}}")
  public Response version(
      @PathParam("client") String client,
      @PathParam("number") int number,
      @Context SecurityContext security) {
    return desk.version(client, number, security)
        .flatMap(
            stored ->
                desk.matrices()
                    .version(number)
                    .map(version -> new VersionStory(desk, stored, version)))
        .map(story -> story.view(Caller.of(security), new MultivaluedHashMap<>(), ""))
        .map(view -> Response.ok(view).build())
        .orElseGet(() -> MatrixDesk.noVersion(number));
  }
}
