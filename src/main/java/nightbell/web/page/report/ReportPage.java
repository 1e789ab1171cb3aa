package nightbell.web.page.report;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Supplier;
import nightbell.access.Rights;
import nightbell.engine.Clock;
import nightbell.engine.Matrices;
import nightbell.engine.report.ResponseReports;
import nightbell.report.Report;
import nightbell.web.Refused;
import nightbell.web.ReportWish;
import nightbell.web.page.MessageView;

/** The response report as a page to read and to print; its form asks for another. */
@Path("/reports/response")
@Produces("text/html;charset=utf-8")
public final class ReportPage {
  private final ResponseReports reports;
  private final Matrices matrices;
  private final Clock clock;
  private final Supplier<Rights> sight;

  /**
   * Makes the page.
   *
   * @param sight what the caller of the request under way may see
   */
  public ReportPage(
      ResponseReports reports, Matrices matrices, Clock clock, Supplier<Rights> sight) {
    this.reports = reports;
    this.matrices = matrices;
    this.clock = clock;
    this.sight = sight;
  }

  /** The last thirty days by severity, or what the form names. */
  @GET
  public Response show(@Context UriInfo uri) {
    ReportWish wish;
    try {
      wish = ReportWish.read(uri.getQueryParameters(), sight.get(), matrices, clock.now());
    } catch (Refused refused) {
      return Response.status(refused.answer().getStatus())
          .entity(
              new MessageView(
                  "No such report", String.valueOf(refused.getMessage()), "/reports/response"))
          .build();
    }
    Report report = reports.report(wish.client(), wish.from(), wish.to(), wish.by());
    return Response.ok(new ReportView(wish, report, matrices)).build();
  }
}
