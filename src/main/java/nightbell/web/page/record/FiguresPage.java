package nightbell.web.page.record;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nightbell.alert.ClientId;
import nightbell.engine.rota.Loads.Load;
import nightbell.matrix.Matrix;
import nightbell.report.By;
import nightbell.report.Report;
import nightbell.web.page.Sight;
import org.jspecify.annotations.Nullable;

/** Figures week by week and by person and hour, to see where it gets better or worse. */
@Path("/record/figures")
@Produces(RecordDesk.HTML)
public final class FiguresPage {
  private static final int WEEKS = 4;
  private static final int MOST_WEEKS = 56;
  private final RecordDesk desk;

  FiguresPage(RecordDesk desk) {
    this.desk = desk;
  }

  /** Of so many weeks back from now. */
  @GET
  public Response show(
      @QueryParam("client") @Nullable String client,
      @QueryParam("weeks") @Nullable Integer asked,
      @Context SecurityContext security) {
    return desk.enter(security, sight -> figures(sight, client, asked));
  }

  private Response figures(Sight sight, @Nullable String client, @Nullable Integer asked) {
    boolean all = sight.caller().rights().seesAll() && (client == null || client.isBlank());
    Optional<Matrix> matrix = all ? Optional.empty() : sight.matrix(client);
    if (!all && matrix.isEmpty()) {
      return RecordDesk.stranger();
    }
    int weeks = asked == null ? WEEKS : Math.max(1, Math.min(asked, MOST_WEEKS));
    ClientId of = matrix.map(one -> one.client().id()).orElse(null);
    Instant now = desk.clock().now();
    Instant from = now.minus(Duration.ofDays(7L * weeks));
    Report report = desk.reports().report(of, from, now, By.WEEK);
    List<Load> loads = desk.loads().between(of, from, now);
    return Response.ok(new FiguresView(sight, matrix.orElse(null), weeks, report, loads)).build();
  }
}
