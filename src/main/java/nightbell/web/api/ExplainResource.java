package nightbell.web.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import nightbell.alert.Alert;
import nightbell.engine.Clock;
import nightbell.engine.Matrices;
import nightbell.engine.MatrixVersion;
import nightbell.engine.Timetables;
import nightbell.engine.shape.AskedAlert;
import nightbell.engine.shape.ExplainShape;
import nightbell.matrix.Ruling;
import nightbell.reference.Described;

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

  @GET
  @Described(
      value =
          "What would happen to an alert. The ruling in sentences, and the timetable"
              + " of who would be paged, how and when, if nobody answered. Nothing is sent.",
      asks = {
        "client: The id of a client; may be left out where there is only one.",
        "title: Its title.",
        "system: texts: Its system, or several.",
        "category: Its category.",
        "severity: Its severity.",
        "host: Its host.",
        "service: Its service.",
        "source: Its source.",
        "tag: texts: A tag, or several.",
        "at: instant: When it is received; now if not said."
      },
      fails = "404: There is no client of this id.")
  public ExplainShape explain(@Context UriInfo uri) {
    Query query = new Query(uri);
    Instant asked = query.instant("at");
    Instant at = asked == null ? clock.now() : asked;
    MatrixVersion version = Clients.choose(matrices, query);
    Alert alert = asked(query).at(at);
    Ruling ruling = version.matrix().rule(alert, at);
    return ExplainShape.of(version.number(), ruling, timetables.of(version, alert, ruling, at));
  }

  private static AskedAlert asked(Query query) {
    return new AskedAlert(
        query.text("title"),
        query.text("severity"),
        query.texts("system"),
        query.text("category"),
        query.text("host"),
        query.text("service"),
        query.text("source"),
        query.texts("tag"));
  }
}
