package nightbell.web.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import nightbell.alert.ClientId;
import nightbell.engine.Clock;
import nightbell.engine.Matrices;
import nightbell.engine.evidence.Evidence;
import nightbell.reference.Described;
import nightbell.web.Refused;
import nightbell.web.Whose;
import nightbell.web.auth.Caller;
import org.jspecify.annotations.Nullable;

/** The evidence pack of a span, of one client if one is named: a zip, sent while it is made. */
@Path("/api/v1/audit/export")
public final class EvidenceResource {
  private static final Duration MONTH = Duration.ofDays(30);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneOffset.UTC);

  private final Evidence evidence;
  private final Matrices matrices;
  private final Clock clock;

  public EvidenceResource(Evidence evidence, Matrices matrices, Clock clock) {
    this.evidence = evidence;
    this.matrices = matrices;
    this.clock = clock;
  }

  @GET
  @Produces("application/zip")
  @Described(
      value =
          "The evidence pack of a span, as a zip. Of the thirty days before to, and"
              + " up to now, if not said otherwise.",
      asks = {
        "client",
        "from: instant: The beginning.",
        "to: instant: The end.",
        "mask: boolean: Whether names and numbers are masked."
      },
      gives = byte[].class,
      fails = "404: There is no client of this id.")
  public Response export(@Context UriInfo uri, @Context SecurityContext security) {
    Query query = new Query(uri);
    Instant given = query.instant("to");
    Instant to = given == null ? clock.now() : given;
    Instant since = query.instant("from");
    Instant from = since == null ? to.minus(MONTH) : since;
    if (!from.isBefore(to)) {
      throw Refused.input("to", "an instant after from is required");
    }
    Evidence.Wish wish =
        new Evidence.Wish(
            Caller.of(security).actor(),
            client(Whose.client(Caller.of(security).rights(), query.text("client"))),
            from,
            to,
            Boolean.TRUE.equals(query.flag("mask")));
    StreamingOutput zip = out -> evidence.write(wish, out);
    return Response.ok(zip, "application/zip")
        .header("Content-Disposition", "attachment; filename=\"" + name(wish) + '"')
        .header("Cache-Control", "no-store")
        .build();
  }

  private @Nullable ClientId client(@Nullable ClientId named) {
    if (named != null && matrices.active(named).isEmpty()) {
      throw Whose.stranger();
    }
    return named;
  }

  private static String name(Evidence.Wish wish) {
    String whose = wish.client() == null ? "all" : wish.client().value();
    return "evidence-"
        + whose
        + "-"
        + DAY.format(wish.from())
        + "-"
        + DAY.format(wish.to())
        + ".zip";
  }
}
