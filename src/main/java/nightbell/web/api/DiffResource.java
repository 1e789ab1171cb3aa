package nightbell.web.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import nightbell.engine.Matrices;
import nightbell.engine.MatrixVersion;
import nightbell.matrix.diff.Differences;
import nightbell.reference.Described;
import nightbell.web.Refused;

/** What changed between two versions of a matrix, in sentences. */
@Path("/api/v1/matrix/diff")
@Produces(MediaType.APPLICATION_JSON)
public final class DiffResource {
  private final Matrices matrices;

  DiffResource(Matrices matrices) {
    this.matrices = matrices;
  }

  @GET
  @Described(
      value = "What changed between two versions, in sentences.",
      asks = {
        "from!: integer: The number of the older version.",
        "to!: integer: The number of the newer version."
      },
      fails = "404: There is no version of this number.")
  public Diff diff(@Context UriInfo uri) {
    Query query = new Query(uri);
    MatrixVersion from = version(query, "from");
    MatrixVersion to = version(query, "to");
    return new Diff(from.number(), to.number(), Differences.between(from.matrix(), to.matrix()));
  }

  private MatrixVersion version(Query query, String name) {
    Integer number = query.number(name);
    if (number == null) {
      throw Refused.input(name, "the number of a version is required");
    }
    return matrices
        .version(number)
        .orElseThrow(() -> VersionsResource.unknown(String.valueOf(number)));
  }

  /** The answer. */
  record Diff(int from, int to, List<String> changes) {}
}
