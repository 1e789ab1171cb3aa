package nightbell.web.page.matrix;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import nightbell.engine.MatrixVersion;
import nightbell.matrix.coverage.Report;

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
  public Response coverage(
      @PathParam("client") String client, @Context UriInfo uri, @Context SecurityContext security) {
    return desk.active(client, security)
        .map(version -> answer(version, uri))
        .orElseGet(MatrixDesk::stranger);
  }

  private Response answer(MatrixVersion version, UriInfo uri) {
    CoverageForm form =
        new CoverageForm(
            version.matrix().client().zone(), uri.getQueryParameters(), desk.clock().now());
    List<Field> fields = form.fields();
    boolean wrong = fields.stream().anyMatch(Field::isWrong);
    Heading heading = Heading.of(version);
    CoverageView view =
        wrong ? new CoverageView(heading, fields, null) : found(heading, version, form, fields);
    return Response.status(wrong ? 400 : 200).entity(view).build();
  }

  private CoverageView found(
      Heading heading, MatrixVersion version, CoverageForm form, List<Field> fields) {
    Report report = Holes.report(desk.roster(version), form.from(), form.to());
    HeatMap map = HeatMap.of(report, version.matrix().client().zone(), form.from(), form.to());
    Holes holes = Holes.of(version.matrix(), report);
    return new CoverageView(heading, fields, new CoverageView.Found(map, holes.groups()));
  }
}
