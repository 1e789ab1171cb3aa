package nightbell.web.page.record;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nightbell.alert.IncidentNumber;
import nightbell.audit.TrailEvent;
import nightbell.matrix.Matrix;
import nightbell.web.Refused;
import nightbell.web.page.Sight;
import org.jspecify.annotations.Nullable;

/** What happened, oldest first, of one client or of all, as far as the reader sees. */
@Path("/record")
@Produces(RecordDesk.HTML)
public final class RecordPage {
  static final int MOST = 100;
  private final RecordDesk desk;

  RecordPage(RecordDesk desk) {
    this.desk = desk;
  }

  /** The part that the form names. */
  @GET
  public Response show(@Context UriInfo uri, @Context SecurityContext security) {
    return desk.enter(security, sight -> part(sight, uri));
  }

  private Response part(Sight sight, UriInfo uri) {
    String named = uri.getQueryParameters().getFirst("client");
    boolean all = sight.caller().rights().seesAll() && (named == null || named.isBlank());
    Optional<Matrix> matrix = all ? Optional.empty() : sight.matrix(named);
    if (!all && matrix.isEmpty()) {
      return RecordDesk.stranger();
    }
    TrailForm form =
        new TrailForm(
            uri.getQueryParameters(),
            matrix.map(one -> one.client().id()).orElse(null),
            zone(sight, matrix.orElse(null)),
            desk.clock().now());
    try {
      List<TrailEvent> events = events(sight, form);
      return Response.ok(new RecordView(sight, matrix.orElse(null), form, events)).build();
    } catch (Refused refused) {
      return RecordDesk.message(400, "Not understood", String.valueOf(refused.getMessage()));
    }
  }

  private List<TrailEvent> events(Sight sight, TrailForm form) {
    IncidentNumber incident = form.incident();
    if (incident == null) {
      return desk.trail().events(form.filter(MOST + 1));
    }
    Instant to = form.to();
    return desk.records().timeline(incident).stream()
        .filter(event -> sight.caller().rights().sees(event.client()))
        .filter(event -> form.client() == null || form.client().equals(event.client()))
        .filter(event -> form.text("from") == null || !event.at().isBefore(form.from()))
        .filter(event -> to == null || event.at().isBefore(to))
        .filter(event -> form.kind() == null || form.kind() == event.entry().kind())
        .filter(event -> form.actor() == null || isBy(form.actor(), event))
        .filter(event -> event.seq() > form.after())
        .limit(MOST + 1L)
        .toList();
  }

  private static boolean isBy(@Nullable String actor, TrailEvent event) {
    return event.entry().actor().name().equals(actor);
  }

  /** The client's, or that of all where they have the same. */
  static ZoneId zone(Sight sight, @Nullable Matrix matrix) {
    if (matrix != null) {
      return matrix.client().zone();
    }
    List<ZoneId> zones =
        sight.matrices().stream().map(one -> one.client().zone()).distinct().toList();
    return zones.size() == 1 ? zones.get(0) : ZoneOffset.UTC;
  }
}
