package nightbell.web.api;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import nightbell.engine.Matrices;
import nightbell.engine.MatrixVersion;
import nightbell.engine.Register;
import nightbell.matrix.Client;
import nightbell.reference.Described;
import nightbell.web.Problem;

/** Who is served. A client is there because its matrix is: neither is made or ended here. */
@Path("/api/v1/clients")
@Produces(MediaType.APPLICATION_JSON)
public final class ClientsResource {
  private static final String MADE =
      "A client comes with its matrix: PUT that to /api/v1/matrix?client=ID.";
  private static final String ENDED =
      "A client stays as long as its record does. To take no more alerts for it, end its keys:"
          + " DELETE /api/v1/keys/ID.";
  private final Matrices matrices;
  private final Register register;

  ClientsResource(Api api) {
    this.matrices = api.seen().of(api.matrices());
    this.register = api.seen().of(api.register());
  }

  @GET
  @Described(
      value = "Who is served.",
      asks = {"limit", "after"})
  public Items<Shape> list(@Context UriInfo uri) {
    return Items.slice(matrices.active(), new Query(uri), this::shape);
  }

  @POST
  @Described(
      value = "Says how a client is made: with its matrix. Always 409.",
      gives = void.class,
      status = 409,
      fails = "409: Always: put a matrix to /api/v1/matrix?client=ID.")
  public Response make() {
    return Problem.of(409, MADE).answer().build();
  }

  @DELETE
  @Path("{id}")
  @Described(
      value = "Says how a client is ended: by ending its keys. Always 409.",
      asks = "id: The id of a client.",
      gives = void.class,
      status = 409,
      fails = "409: Always: a client stays as long as its record does.")
  public Response end() {
    return Problem.of(409, ENDED).answer().build();
  }

  private Shape shape(MatrixVersion version) {
    Client client = version.matrix().client();
    long keys =
        register.keys().stream()
            .filter(key -> key.client().equals(client.id()) && key.revokedAt() == null)
            .count();
    return new Shape(
        client.id().value(),
        client.name(),
        client.shortName(),
        client.zone().getId(),
        version.number(),
        keys);
  }

  /** A client as the API shows it; {@code keys} are those that take alerts. */
  record Shape(
      String id, String name, String shortName, String zone, int matrixVersion, long keys) {}
}
