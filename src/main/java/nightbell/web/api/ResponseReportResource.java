package nightbell.web.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import nightbell.engine.Clock;
import nightbell.engine.Matrices;
import nightbell.engine.report.ResponseReports;
import nightbell.reference.Described;
import nightbell.report.Report;
import nightbell.report.ReportCsv;
import nightbell.web.Refused;
import nightbell.web.ReportWish;
import nightbell.web.auth.Caller;

/**
 * How fast people answered in a span, by severity, side, system, person or week. Durations are
 * seconds. Percentiles are the nearest rank, as {@link nightbell.report.Times} has it.
 */
@Path("/api/v1/reports/response")
public final class ResponseReportResource {
  private static final String CSV = "text/csv";

  private final ResponseReports reports;
  private final Matrices matrices;
  private final Clock clock;

  public ResponseReportResource(ResponseReports reports, Matrices matrices, Clock clock) {
    this.reports = reports;
    this.matrices = matrices;
    this.clock = clock;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Described(
      value =
          "How fast people answered in a span. Counts, median and 90th percentile to"
              + " acknowledge and to resolve in seconds, within target, breaches and"
              + " wake-ups, of the last thirty days if not said otherwise. As a spreadsheet"
              + " reads it by format=csv.",
      asks = {
        "client",
        "from: An instant, or a day such as 2026-11-01.",
        "to: An instant, or a day.",
        "by: severity|side|system|person|week: What the lines are; severity if not said.",
        "format: json|csv: json if not said.",
        "table: figures|breaches: Which table, as CSV."
      },
      gives = ReportShape.class,
      fails = "404: There is no client of this id.")
  public Response json(@Context UriInfo uri, @Context SecurityContext security) {
    String format = Objects.requireNonNullElse(new Query(uri).text("format"), "json");
    return switch (format) {
      case "json" -> Response.ok(ReportShape.of(report(uri, security))).build();
      case "csv" -> Response.ok(sheet(uri, security), CSV + ";charset=utf-8").build();
      default -> throw Refused.input("format", "one of json, csv is required");
    };
  }

  /** As a spreadsheet reads it, for callers that accept nothing else. */
  @GET
  @Produces(CSV + ";qs=0.5")
  public String csv(@Context UriInfo uri, @Context SecurityContext security) {
    return sheet(uri, security);
  }

  private String sheet(UriInfo uri, SecurityContext security) {
    String table = Objects.requireNonNullElse(new Query(uri).text("table"), "figures");
    return switch (table) {
      case "figures" -> ReportCsv.figures(report(uri, security));
      case "breaches" -> ReportCsv.breaches(report(uri, security));
      default -> throw Refused.input("table", "one of figures, breaches is required");
    };
  }

  private Report report(UriInfo uri, SecurityContext security) {
    ReportWish wish =
        ReportWish.read(
            uri.getQueryParameters(), Caller.of(security).rights(), matrices, clock.now());
    return reports.report(wish.client(), wish.from(), wish.to(), wish.by());
  }
}
