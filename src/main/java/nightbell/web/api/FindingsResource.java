package nightbell.web.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import nightbell.engine.ActiveFindings;
import nightbell.engine.Matrices;
import nightbell.reference.Described;

/** What the linter says of a client's active matrix now. */
@Path("/api/v1/findings")
@Produces(MediaType.APPLICATION_JSON)
public final class FindingsResource {
  private final Matrices matrices;
  private final ActiveFindings findings;

  FindingsResource(Matrices matrices, ActiveFindings findings) {
    this.matrices = matrices;
    this.findings = findings;
  }

  @GET
  @Described(
      value = "What the linter says of a client's active matrix now, errors first.",
      asks = {
        "client: The id of a client; may be left out where there is only one.",
        "limit",
        "after"
      },
      fails = "404: There is no client of this id.")
  public Items<FindingShape> list(@Context UriInfo uri) {
    Query query = new Query(uri);
    return Items.slice(findings.of(Clients.choose(matrices, query)), query, FindingShape::of);
  }
}
