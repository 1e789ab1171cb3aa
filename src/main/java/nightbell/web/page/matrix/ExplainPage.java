package nightbell.web.page.matrix;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nightbell.alert.Alert;
import nightbell.engine.MatrixVersion;
import nightbell.matrix.Matrix;
import nightbell.matrix.RowId;
import nightbell.matrix.Ruling;
import nightbell.matrix.Wording;
import nightbell.web.page.Times;

/** What would happen to an alert: the ruling, and who would be paged if nobody answered. */
@Path("/matrix/{client}/explain")
@Produces(MatrixDesk.HTML)
public final class ExplainPage {
  private final MatrixDesk desk;

  ExplainPage(MatrixDesk desk) {
    this.desk = desk;
  }

  /** The form, and the answer to what it was sent with. */
  @GET
  public Response explain(
      @PathParam("client") String client, @Context UriInfo uri, @Context SecurityContext security) {
    return desk.active(client, security)
        .map(version -> answer(version, uri))
        .orElseGet(MatrixDesk::stranger);
  }

  private Response answer(MatrixVersion version, UriInfo uri) {
    ExplainForm form =
        new ExplainForm(version.matrix(), uri.getQueryParameters(), desk.clock().now());
    List<Field> fields = form.fields();
    Optional<Instant> receipt = form.receipt();
    boolean wrong = receipt.isEmpty() || fields.stream().anyMatch(Field::isWrong);
    ExplainView.Answer answer =
        wrong || !form.isSent() ? null : answer(version, form, receipt.get());
    return Response.status(wrong ? 400 : 200)
        .entity(new ExplainView(Heading.of(version), fields, answer))
        .build();
  }

  private ExplainView.Answer answer(MatrixVersion version, ExplainForm form, Instant at) {
    Matrix matrix = version.matrix();
    Alert alert = form.alert().at(at);
    Ruling ruling = matrix.rule(alert, at);
    Times times = new Times(matrix.client().zone());
    Sides sides = new Sides(matrix);
    List<TimetableLine> lines =
        desk.timetables().of(version, alert, ruling, at).stream()
            .map(line -> TimetableLine.of(line, sides, times))
            .toList();
    return new ExplainView.Answer(
        version.number(),
        times.dated(at),
        ruling.sentences(),
        new RowFacts(matrix, sides).of(ruling),
        change(matrix, ruling),
        lines,
        onward(matrix, ruling));
  }

  private static String change(Matrix matrix, Ruling ruling) {
    RowId row = ruling.row();
    return row == null ? "" : new Links(matrix.client().id()).edit(row);
  }

  private static String onward(Matrix matrix, Ruling ruling) {
    return switch (ruling.page()) {
      case NEVER -> ruling.severity() + " pages nobody: it is a line in the morning digest.";
      case NOW, HELD ->
          "The last lines come again every "
              + Wording.length(matrix.exhausted().every())
              + " until a person acknowledges or the alert is resolved.";
    };
  }
}
