package nightbell.web.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import nightbell.alert.Alert;
import nightbell.alert.AlertState;
import nightbell.engine.Clock;
import nightbell.engine.Matrices;
import nightbell.engine.MatrixVersion;
import nightbell.engine.Timetables;
import nightbell.matrix.Ruling;

/** What would happen to an alert: the ruling, and who would be paged if nobody answered. */
@Path("/api/v1/matrix/explain")
@Produces(MediaType.APPLICATION_JSON)
public final class ExplainResource {
  private final Matrices matrices;
  private final Timetables timetables;
  private final Clock clock;

  ExplainResource(Matrices matrices, Timetables timetables, Clock clock) {
    this.matrices = matrices;
    this.timetables = timetables;
    this.clock = clock;
  }

  /** Explains the alert that the parameters describe, received at {@code at} or now. */
  @GET
  public Explained explain(@Context UriInfo uri) {
    Query query = new Query(uri);
    Instant asked = query.instant("at");
    Instant at = asked == null ? clock.now() : asked;
    MatrixVersion version = Clients.choose(matrices, query);
    Alert alert = alert(query, at);
    Ruling ruling = version.matrix().rule(alert, at);
    return new Explained(
        RulingShape.of(version.number(), ruling),
        timetables.of(version, alert, ruling, at).stream().map(LineShape::of).toList());
  }

  private static Alert alert(Query query, Instant at) {
    String title = query.text("title");
    return Alert.of(AlertState.FIRING, title == null ? "An alert" : title)
        .severity(query.text("severity"))
        .systems(query.texts("system"))
        .category(query.text("category"))
        .host(query.text("host"))
        .service(query.text("service"))
        .source(query.text("source"))
        .tags(query.texts("tag"))
        .at(at)
        .build();
  }

  /** The answer. */
  record Explained(RulingShape ruling, List<LineShape> timetable) {}
}
