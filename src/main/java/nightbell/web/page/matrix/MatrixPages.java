package nightbell.web.page.matrix;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import nightbell.alert.ClientId;
import nightbell.engine.MatrixVersion;

/** The clients, one client's matrix, and its versions. Reads only. */
@Path("/matrix")
@Produces(MatrixDesk.HTML)
public final class MatrixPages {
  private final MatrixDesk desk;

  MatrixPages(MatrixDesk desk) {
    this.desk = desk;
  }

  /** Who has a matrix; leads on at once where that is one. */
  @GET
  public Response clients() {
    List<MatrixVersion> all = desk.matrices().active();
    if (all.size() == 1) {
      URI only = URI.create(Heading.of(all.get(0)).path());
      return Response.seeOther(only).build();
    }
    return Response.ok(new ClientsView(all.stream().map(Heading::of).toList())).build();
  }

  /** One client's matrix as it stands now. */
  @GET
  @Path("{client}")
  public Response overview(@PathParam("client") String client) {
    return desk.active(client)
        .map(version -> Response.ok(new Overview(desk, version).view()).build())
        .orElseGet(MatrixDesk::stranger);
  }

  /** One version, and what changed in it. */
  @GET
  @Path("{client}/versions/{number: [0-9]{1,9}}")
  public Response version(@PathParam("client") String client, @PathParam("number") int number) {
    return desk.agreement()
        .version(number)
        .filter(stored -> stored.client().equals(new ClientId(client)))
        .flatMap(
            stored ->
                desk.matrices()
                    .version(number)
                    .map(version -> new VersionStory(desk, stored, version).view()))
        .map(view -> Response.ok(view).build())
        .orElseGet(() -> MatrixDesk.missing("There is no version " + number + " of this client."));
  }
}
