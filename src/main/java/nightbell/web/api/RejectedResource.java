package nightbell.web.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import nightbell.engine.Records;
import nightbell.engine.Records.Rejected;
import nightbell.reference.Described;
import org.jspecify.annotations.Nullable;

/** Bodies that no format could read, so that someone sees what was meant to wake them. */
@Path("/api/v1/rejected")
@Produces(MediaType.APPLICATION_JSON)
public final class RejectedResource {
  private final Records records;

  RejectedResource(Records records) {
    this.records = records;
  }

  @GET
  @Described(
      value =
          "Bodies that no format could read, newest first. Somebody should see what"
              + " was meant to wake them.",
      asks = {"limit", "after"})
  public Items<Shape> list(@Context UriInfo uri) {
    Query query = new Query(uri);
    int limit = query.limit();
    Long after = query.after();
    return Items.of(
        records.rejected(limit + 1, after == null ? Long.MAX_VALUE : after),
        limit,
        Rejected::id,
        Shape::of);
  }

  /** A rejected body as the API shows it. */
  record Shape(
      String id, @Iso Instant at, @Nullable String client, String format, String why, String body) {
    static Shape of(Rejected rejected) {
      return new Shape(
          Long.toString(rejected.id()),
          rejected.at(),
          Wire.textOrNull(rejected.client()),
          rejected.format(),
          rejected.why(),
          rejected.body());
    }
  }
}
