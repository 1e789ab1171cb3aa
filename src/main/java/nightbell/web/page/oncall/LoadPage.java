package nightbell.web.page.oncall;

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
import nightbell.access.Role;
import nightbell.matrix.Matrix;
import nightbell.web.page.Sight;
import org.jspecify.annotations.Nullable;

/** What being on call costs each person: of the days before, and as planned for those ahead. */
@Path("/oncall/load")
@Produces(OnCallDesk.HTML)
public final class LoadPage {
  private static final int USUAL = 30;
  private static final int MOST = 366;
  private final OnCallDesk desk;

  LoadPage(OnCallDesk desk) {
    this.desk = desk;
  }

  /** Of so many days back, and as many ahead. */
  @GET
  public Response show(
      @QueryParam("client") @Nullable String client,
      @QueryParam("days") @Nullable Integer days,
      @Context SecurityContext security) {
    Sight sight = Sight.of(security, desk.matrices());
    int length = days == null ? USUAL : Math.max(1, Math.min(days, MOST));
    return sight
        .matrix(client)
        .map(
            matrix ->
                sight.may(Role.MANAGER, matrix)
                    ? Response.ok(view(sight, matrix, length)).build()
                    : OnCallDesk.forbidden(matrix))
        .orElseGet(OnCallDesk::stranger);
  }

  private LoadView view(Sight sight, Matrix matrix, int days) {
    Instant now = desk.clock().now();
    Duration length = Duration.ofDays(days);
    return new LoadView(
        sight.choices(matrix),
        matrix.client().name(),
        days,
        lines(matrix, now.minus(length), now),
        lines(matrix, now, now.plus(length)));
  }

  private List<LoadLine> lines(Matrix matrix, Instant from, Instant to) {
    return desk.loads().between(matrix.client().id(), from, to).stream().map(LoadLine::of).toList();
  }
}
