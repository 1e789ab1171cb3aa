package nightbell.web.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import nightbell.access.Rights;
import nightbell.engine.Clock;
import nightbell.engine.Matrices;
import nightbell.engine.MatrixVersion;
import nightbell.engine.desk.DeskRecords;
import nightbell.escalation.Incident;

/** The search for incidents, of the clients that the visitor sees, newest first. Reads only. */
@Path("/incidents")
@Produces(HomeResource.HTML)
public final class IncidentsResource {
  private final DeskRecords records;
  private final Matrices matrices;
  private final Clock clock;
  private final Visits visits;

  public IncidentsResource(DeskRecords records, Matrices matrices, Clock clock, Visits visits) {
    this.records = records;
    this.matrices = matrices;
    this.clock = clock;
    this.visits = visits;
  }

  @GET
  public Response search(@Context UriInfo uri, @Context SecurityContext security) {
    Rights rights = visits.rights(security);
    List<MatrixVersion> versions =
        matrices.active().stream()
            .filter(version -> rights.sees(version.matrix().client().id()))
            .toList();
    SearchForm form = new SearchForm(uri.getQueryParameters(), versions, rights);
    DeskRecords.Found answer =
        form.wrong().isEmpty()
            ? records.search(form.search(SearchForm.PAGE + 1))
            : new DeskRecords.Found(List.of(), null);
    List<Incident> found = answer.incidents();
    boolean more = found.size() > SearchForm.PAGE;
    List<Incident> shown = more ? found.subList(0, SearchForm.PAGE) : found;
    List<IncidentLine> lines =
        shown.stream().map(incident -> Shown.of(incident, matrices).line(clock)).toList();
    Integer downTo = answer.downTo();
    String next = more ? form.next(shown.get(shown.size() - 1).number().value()) : null;
    if (downTo != null) {
      next = form.next(downTo);
    }
    return Response.status(form.wrong().isEmpty() ? 200 : 400)
        .entity(new IncidentsView(form, lines, downTo, next))
        .build();
  }
}
