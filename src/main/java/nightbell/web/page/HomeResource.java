package nightbell.web.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import nightbell.access.Rights;
import nightbell.access.Role;
import nightbell.engine.Clock;
import nightbell.engine.Matrices;
import nightbell.engine.MatrixVersion;
import nightbell.engine.RotaChanges;
import nightbell.engine.desk.DeskRecords;
import nightbell.engine.morning.Mornings;
import nightbell.escalation.State;
import nightbell.web.page.HomeView.OfClient;

/**
 * The first page, Tonight: what is open, most urgent first, who is on call, what asks for
 * attention, and the nights to come; of the clients that the visitor sees. Reads only, and waits
 * for nothing that takes long.
 */
@Path("/")
public final class HomeResource {
  static final String HTML = "text/html;charset=utf-8";

  private final DeskRecords records;
  private final Matrices matrices;
  private final Clock clock;
  private final Visits visits;
  private final Board board;
  private final Duty duty;
  private final Nights nights;
  private final Attention attention;
  private final MorningViews mornings;
  private final Door door;

  /**
   * Where alerts come in.
   *
   * @param publicUrl the address at which this service is reached, without a slash at the end
   * @param key an intake key that administrators may see, if there is one
   */
  public record Door(String publicUrl, Supplier<Optional<String>> key) {}

  /**
   * Makes it.
   *
   * @param beside where the nights to come are worked out
   */
  public HomeResource(
      DeskRecords records,
      Matrices matrices,
      RotaChanges changes,
      Attention attention,
      Mornings mornings,
      Clock clock,
      Executor beside,
      Visits visits,
      Door door) {
    this.records = records;
    this.matrices = matrices;
    this.clock = clock;
    this.visits = visits;
    this.board = new Board(records, matrices, clock);
    this.duty = new Duty(changes, clock);
    this.nights = new Nights(changes, clock, beside);
    this.attention = attention;
    this.mornings = new MorningViews(mornings);
    this.door = door;
  }

  @GET
  @Produces(HTML)
  public HomeView home(@Context SecurityContext security) {
    Rights rights = visits.rights(security);
    long after = records.lastEvent();
    Map<State, Integer> counts = board.counts(rights);
    List<MatrixVersion> versions =
        matrices.active().stream()
            .filter(version -> rights.sees(version.matrix().client().id()))
            .toList();
    return new HomeView(
        new HomeView.Moment(after, clock.now()),
        counts,
        board.groups(rights, counts),
        versions.stream().map(this::client).toList(),
        attention.of(versions),
        mornings.open(rights),
        door.publicUrl(),
        rights.may(Role.ADMINISTRATOR, null) ? door.key().get().orElse(null) : null);
  }

  private OfClient client(MatrixVersion version) {
    var client = version.matrix().client();
    return new OfClient(
        client.name(),
        "/matrix/" + client.id(),
        client.zone().getId(),
        duty.of(version),
        nights.of(version).orElse(null));
  }
}
