package nightbell.web.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import nightbell.alert.ClientId;
import nightbell.engine.Gap;
import nightbell.engine.Gaps;
import nightbell.reference.Described;
import org.jspecify.annotations.Nullable;

/** Where the matrix fails: alerts that no row takes, and owners that people dispute. */
@Path("/api/v1/gaps")
@Produces(MediaType.APPLICATION_JSON)
public final class GapsResource {
  private final Gaps gaps;

  public GapsResource(Gaps gaps) {
    this.gaps = gaps;
  }

  @GET
  @Described(
      value = "Alerts that no row took, and owners that people disputed, newest first.",
      asks = {
        "client",
        "open: boolean: Those that no version has closed, or has.",
        "limit",
        "after"
      })
  public Items<Shape> list(@Context UriInfo uri) {
    Query query = new Query(uri);
    int limit = query.limit();
    String client = query.text("client");
    Gaps.Filter filter =
        new Gaps.Filter(
            client == null ? null : new ClientId(client),
            query.flag("open"),
            query.after(),
            limit + 1);
    return Items.of(gaps.gaps(filter), limit, Gap::id, Shape::of);
  }

  /** A gap as the API shows it. */
  record Shape(
      String id,
      String client,
      @Iso Instant at,
      int incident,
      String kind,
      @Nullable String system,
      String category,
      String severity,
      @Nullable String row,
      int matrixVersion,
      String text,
      boolean open,
      @Nullable Integer closedByVersion,
      @Iso @Nullable Instant closedAt) {
    static Shape of(Gap gap) {
      return new Shape(
          Long.toString(gap.id()),
          gap.client().value(),
          gap.at(),
          gap.incident().value(),
          gap.kind().wire(),
          Wire.textOrNull(gap.system()),
          gap.category().value(),
          gap.severity().value(),
          Wire.textOrNull(gap.row()),
          gap.matrixVersion(),
          gap.text(),
          gap.closedAt() == null,
          gap.closedBy(),
          gap.closedAt());
    }
  }
}
