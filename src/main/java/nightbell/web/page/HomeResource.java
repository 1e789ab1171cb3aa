package nightbell.web.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nightbell.engine.Clock;
import nightbell.engine.Matrices;
import nightbell.engine.Records;
import nightbell.engine.Records.IncidentFilter;
import nightbell.engine.morning.Mornings;
import nightbell.escalation.State;
import nightbell.matrix.Client;
import nightbell.web.page.HomeView.Group;

/** The first page: what is open, most urgent first, and what was resolved lately. Reads only. */
@Path("/")
public final class HomeResource {
  static final String HTML = "text/html;charset=utf-8";
  private static final int MOST = 200;
  private static final int RESOLVED = 10;
  private static final Comparator<Shown> URGENT =
      Comparator.comparingInt(Shown::rank)
          .thenComparing(shown -> shown.incident().ruling().respondBy());

  private final Records records;
  private final Matrices matrices;
  private final Clock clock;
  private final String publicUrl;
  private final Supplier<Optional<String>> key;
  private final MorningViews mornings;

  /**
   * Makes it.
   *
   * @param publicUrl the address at which this service is reached, without a slash at the end
   * @param key an intake key that signed-in people may see, if there is one
   */
  public HomeResource(
      Records records,
      Matrices matrices,
      Clock clock,
      String publicUrl,
      Supplier<Optional<String>> key,
      Mornings mornings) {
    this.records = records;
    this.matrices = matrices;
    this.clock = clock;
    this.publicUrl = publicUrl;
    this.key = key;
    this.mornings = new MorningViews(mornings);
  }

  @GET
  @Produces(HTML)
  public HomeView home() {
    List<Group> groups =
        Stream.of(
                group("Nobody has acknowledged", urgent(State.OPEN)),
                group("Acknowledged", urgent(State.ACKNOWLEDGED)),
                group("Silenced: nobody is woken", urgent(State.SILENCED)),
                group("Held: nobody is woken", urgent(State.HELD)),
                group("Lately resolved", shown(State.RESOLVED, RESOLVED)))
            .filter(group -> !group.lines().isEmpty())
            .toList();
    boolean quiet = groups.stream().allMatch(group -> group.title().equals("Lately resolved"));
    List<Fact> clients =
        matrices.active().stream().map(version -> link(version.matrix().client())).toList();
    return new HomeView(publicUrl, key.get().orElse(null), quiet, groups, clients, mornings.open());
  }

  private static Fact link(Client client) {
    return new Fact(client.name(), "/matrix/" + client.id());
  }

  private Group group(String title, Stream<Shown> incidents) {
    return new Group(title, incidents.map(shown -> shown.line(clock)).toList());
  }

  private Stream<Shown> urgent(State state) {
    return shown(state, MOST).sorted(URGENT);
  }

  private Stream<Shown> shown(State state, int limit) {
    IncidentFilter filter =
        new IncidentFilter(state, null, null, null, null, null, null, null, null, limit);
    return records.incidents(filter).stream().map(incident -> Shown.of(incident, matrices));
  }
}
