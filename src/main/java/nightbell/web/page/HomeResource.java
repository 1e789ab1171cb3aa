package nightbell.web.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.stream.Stream;
import nightbell.engine.Clock;
import nightbell.engine.Matrices;
import nightbell.engine.Records;
import nightbell.engine.Records.IncidentFilter;
import nightbell.escalation.State;

/** The first page: what is open, and what was resolved lately. Reads only. */
@Path("/")
public final class HomeResource {
  static final String HTML = "text/html;charset=utf-8";
  private static final int MOST = 200;
  private static final int RESOLVED = 10;

  private final Records records;
  private final Matrices matrices;
  private final Clock clock;
  private final boolean practice;
  private final String publicUrl;

  /**
   * Makes it.
   *
   * @param practice whether the built-in carrier is in use
   * @param publicUrl the address at which this service is reached, without a slash at the end
   */
  public HomeResource(
      Records records, Matrices matrices, Clock clock, boolean practice, String publicUrl) {
    this.records = records;
    this.matrices = matrices;
    this.clock = clock;
    this.practice = practice;
    this.publicUrl = publicUrl;
  }

  @GET
  @Produces(HTML)
  public HomeView home() {
    List<IncidentLine> open =
        Stream.of(State.OPEN, State.HELD, State.ACKNOWLEDGED)
            .flatMap(state -> lines(state, MOST))
            .toList();
    return new HomeView(practice, publicUrl, open, lines(State.RESOLVED, RESOLVED).toList());
  }

  private Stream<IncidentLine> lines(State state, int limit) {
    IncidentFilter filter =
        new IncidentFilter(state, null, null, null, null, null, null, null, null, limit);
    return records.incidents(filter).stream()
        .map(incident -> Shown.of(incident, matrices).line(clock));
  }
}
