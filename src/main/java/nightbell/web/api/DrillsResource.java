package nightbell.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import nightbell.alert.Alert;
import nightbell.alert.AlertState;
import nightbell.alert.ClientId;
import nightbell.engine.AlertResult;
import nightbell.engine.Ask.Purpose;
import nightbell.engine.Asks;
import nightbell.engine.Clock;
import nightbell.engine.Engine;
import nightbell.engine.Matrices;
import nightbell.engine.Records;
import nightbell.matrix.Matrix;
import nightbell.matrix.MatrixSystem;
import nightbell.matrix.SystemId;
import nightbell.oncall.PersonId;
import nightbell.reference.Described;
import nightbell.web.Refused;
import nightbell.web.auth.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Drills: what test pages came to by person and channel, and fire drills, which are incidents like
 * any other, marked as drills in every word they say, that go the whole real path.
 */
@Path("/api/v1/drills")
@Produces(MediaType.APPLICATION_JSON)
public final class DrillsResource {
  private static final Duration LOOK_BACK = Duration.ofDays(90);
  private static final String SOURCE = "drill";

  private final Engine engine;
  private final Records records;
  private final Matrices matrices;
  private final Asks asks;
  private final Clock clock;
  private final URI publicUrl;

  public DrillsResource(
      Engine engine, Records records, Matrices matrices, Asks asks, Clock clock, String publicUrl) {
    this.engine = engine;
    this.records = records;
    this.matrices = matrices;
    this.asks = asks;
    this.clock = clock;
    this.publicUrl = URI.create(publicUrl);
  }

  @GET
  @Described(
      value =
          "Test pages and fire drills. Since an instant, or of the last 90 days;"
              + " newest first.",
      asks = {"client", "person: Of this person.", "from: instant: At or after this.", "limit"})
  public Report list(@Context UriInfo uri) {
    Query query = new Query(uri);
    String client = query.text("client");
    String person = query.text("person");
    Instant from = query.instant("from");
    Instant since = from == null ? clock.now().minus(LOOK_BACK) : from;
    ClientId of = client == null ? null : new ClientId(client);
    PersonId who = person == null ? null : new PersonId(person);
    List<DrillShape> tests =
        asks.asks(new Asks.Filter(Purpose.DRILL, of, who, since, query.limit())).stream()
            .map(DrillShape::of)
            .toList();
    Records.IncidentFilter drills =
        new Records.IncidentFilter(
            null, of, null, null, null, since, null, FireDrill.MARK, null, query.limit());
    List<IncidentShape> fires =
        records.incidents(drills).stream()
            .filter(incident -> SOURCE.equals(incident.alert().source()))
            .map(incident -> IncidentShape.of(incident, publicUrl))
            .toList();
    return new Report(tests, fires);
  }

  @POST
  @Described(
      value =
          "Raises a fire drill. It is an incident like any other that goes the whole"
              + " real path, marked as a drill in every word.",
      takes = FireDrill.class,
      needs = {"client", "system"},
      gives = Raised.class,
      status = 201,
      fails = "404: There is no client of this id.")
  public CompletionStage<Response> raise(@Context SecurityContext security, InputStream body) {
    FireDrill wish = JsonBody.read(body, FireDrill.class);
    Matrix matrix = matrix(wish);
    Alert alert = wish.alert(matrix, Caller.of(security).actor().name());
    return Answering.within(
            Api.PATIENCE, () -> engine.accept(matrix.client().id(), SOURCE, List.of(alert)))
        .thenApply(results -> Response.status(201).entity(Raised.of(results.get(0))).build());
  }

  private Matrix matrix(FireDrill wish) {
    if (wish.client() == null) {
      throw Refused.input("client", "the id of a client is required");
    }
    return matrices
        .active(new ClientId(wish.client()))
        .orElseThrow(() -> Refused.of(404, "There is no client of this id."))
        .matrix();
  }

  /** The whole list. */
  record Report(
      @JsonProperty("items") List<DrillShape> items,
      @JsonProperty("fireDrills") List<IncidentShape> fireDrills) {}

  /** What became of a fire drill's alert. */
  record Raised(@Nullable Integer incident, String result, String why) {
    static Raised of(AlertResult result) {
      return new Raised(
          result.incident() == null ? null : result.incident().value(),
          Wire.name(result.what()),
          result.why());
    }
  }

  /** The wish for a fire drill. */
  record FireDrill(
      @JsonProperty("client") @Nullable String client,
      @JsonProperty("system") @Nullable String system,
      @JsonProperty("severity") @Nullable String severity) {
    static final String MARK = "DRILL";

    Alert alert(Matrix matrix, String by) {
      MatrixSystem known = system == null ? null : matrix.systems().get(new SystemId(system));
      if (known == null) {
        throw Refused.input("system", "the id of a system in the client's matrix is required");
      }
      if (severity != null
          && matrix.severities().stream().noneMatch(one -> one.id().value().equals(severity))) {
        throw Refused.input("severity", "the id of a severity in the client's matrix is required");
      }
      String id = SOURCE + "-" + UUID.randomUUID();
      return Alert.of(AlertState.FIRING, MARK + ", no real alert: " + known.name())
          .id(id)
          .source(SOURCE)
          .systems(List.of(known.id().value()))
          .severity(severity)
          .details("A fire drill, raised by " + by + ". Answer it as you would a real one.")
          .build();
    }
  }
}
