package nightbell.web.page.record;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import nightbell.matrix.Matrix;
import nightbell.web.page.Sight;
import nightbell.web.page.matrix.LocalInput;
import org.jspecify.annotations.Nullable;

/** Takes the days of the form and leads to the pack of that span. */
@Path("/record/evidence")
@Produces(RecordDesk.HTML)
public final class EvidencePage {
  private final RecordDesk desk;

  EvidencePage(RecordDesk desk) {
    this.desk = desk;
  }

  /** Days begin in the client's zone. */
  @GET
  public Response lead(@Context UriInfo uri, @Context SecurityContext security) {
    return desk.enter(security, sight -> lead(sight, uri));
  }

  private static Response lead(Sight sight, UriInfo uri) {
    String named = uri.getQueryParameters().getFirst("client");
    boolean all = named == null || named.isBlank();
    Optional<Matrix> matrix = all ? Optional.empty() : sight.matrix(named);
    if (all ? !sight.caller().rights().seesAll() : matrix.isEmpty()) {
      return RecordDesk.stranger();
    }
    ZoneId zone = RecordPage.zone(sight, matrix.orElse(null));
    Optional<Instant> from = day(uri.getQueryParameters().getFirst("from"), zone);
    Optional<Instant> to = day(uri.getQueryParameters().getFirst("to"), zone);
    if (from.isEmpty() || to.isEmpty() || !from.get().isBefore(to.get())) {
      return RecordDesk.message(400, "Not understood", "Two days are needed, the later one last.");
    }
    UriBuilder pack =
        UriBuilder.fromPath("/api/v1/audit/export")
            .queryParam("from", from.get())
            .queryParam("to", to.get());
    matrix.ifPresent(one -> pack.queryParam("client", one.client().id().value()));
    if (uri.getQueryParameters().containsKey("mask")) {
      pack.queryParam("mask", true);
    }
    return Response.seeOther(URI.create(pack.build().toString())).build();
  }

  private static Optional<Instant> day(@Nullable String text, ZoneId zone) {
    return text == null ? Optional.empty() : LocalInput.read(text, zone);
  }
}
