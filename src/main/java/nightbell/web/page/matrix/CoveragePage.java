package nightbell.web.page.matrix;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import nightbell.engine.MatrixVersion;

/** When a client's alerts would not be answered in time, from one instant to another. */
@Path("/matrix/{client}/coverage")
@Produces(MatrixDesk.HTML)
public final class CoveragePage {
  private final MatrixDesk desk;

  CoveragePage(MatrixDesk desk) {
    this.desk = desk;
  }

  /** The weeks to come, or the time that the form names. */
  @GET
  public Response coverage(@PathParam("client") String client, @Context UriInfo uri) {
    return desk.active(client).map(version -> answer(version, uri)).orElseGet(MatrixDesk::stranger);
  }

  private Response answer(MatrixVersion version, UriInfo uri) {
    CoverageForm form =
        new CoverageForm(
            version.matrix().client().zone(), uri.getQueryParameters(), desk.clock().now());
    List<Field> fields = form.fields();
    boolean wrong = fields.stream().anyMatch(Field::isWrong);
    Holes holes = wrong ? null : Holes.between(desk.roster(version), form.from(), form.to());
    return Response.status(wrong ? 400 : 200)
        .entity(new CoverageView(Heading.of(version), fields, holes))
        .build();
  }
}
