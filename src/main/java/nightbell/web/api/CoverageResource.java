package nightbell.web.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import nightbell.engine.Clock;
import nightbell.engine.Matrices;
import nightbell.engine.RotaChanges;
import nightbell.engine.shape.CoverageShape;
import nightbell.matrix.Matrix;
import nightbell.matrix.Roster;
import nightbell.matrix.coverage.Cell;
import nightbell.matrix.coverage.Coverage;
import nightbell.reference.Described;
import nightbell.web.Refused;

/** When a client's alerts reach nobody, one person only, or too late by design. */
@Path("/api/v1/coverage")
@Produces(MediaType.APPLICATION_JSON)
public final class CoverageResource {
  private static final Duration USUAL = Duration.ofDays(28);
  private static final Duration LONGEST = Duration.ofDays(400);
  private final Matrices matrices;
  private final RotaChanges changes;
  private final Clock clock;

  CoverageResource(Matrices matrices, RotaChanges changes, Clock clock) {
    this.matrices = matrices;
    this.changes = changes;
    this.clock = clock;
  }

  @GET
  @Described(
      value =
          "Spans in which alerts reach nobody, one person only, or come too late by"
              + " design. Of the next 28 days if not said otherwise, and of 400 days at"
              + " most.",
      asks = {
        "client: The id of a client; may be left out where there is only one.",
        "from: instant: The beginning; now if not said.",
        "to: instant: The end.",
        "system: texts: Of this system only, or of several."
      },
      fails = "404: There is no client of this id.")
  public CoverageShape coverage(@Context UriInfo uri) {
    Query query = new Query(uri);
    Instant start = query.instant("from");
    Instant from = start == null ? clock.now().truncatedTo(ChronoUnit.SECONDS) : start;
    Instant end = query.instant("to");
    Instant to = end == null ? from.plus(USUAL) : end;
    if (!from.isBefore(to)) {
      throw Refused.input("to", "an instant after from is required");
    }
    if (Duration.between(from, to).compareTo(LONGEST) > 0) {
      throw Refused.input("to", "at most " + LONGEST.toDays() + " days after from are required");
    }
    Matrix matrix = Clients.choose(matrices, query).matrix();
    Roster roster = new Roster(matrix, changes.of(matrix.client().id()));
    return CoverageShape.of(new Coverage(roster).between(from, to, wanted(query)));
  }

  private static Predicate<Cell> wanted(Query query) {
    List<String> systems = query.texts("system");
    return cell ->
        systems.isEmpty() || (cell.system() != null && systems.contains(cell.system().value()));
  }
}
