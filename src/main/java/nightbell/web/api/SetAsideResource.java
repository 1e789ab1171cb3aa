package nightbell.web.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import nightbell.alert.IncidentNumber;
import nightbell.engine.SetAside;
import nightbell.engine.SetAsides;
import nightbell.engine.Store;
import nightbell.reference.Described;
import nightbell.web.Refused;
import org.jspecify.annotations.Nullable;

/** What was set aside because it could not be read or decided, and letting it go on. */
@Path("/api/v1/set-aside")
@Produces(MediaType.APPLICATION_JSON)
public final class SetAsideResource {
  private final SetAsides asides;
  private final Function<IncidentNumber, CompletionStage<Boolean>> goOn;

  /**
   * Shows and releases.
   *
   * @param goOn lets an incident go on; false if it was not set aside
   */
  public SetAsideResource(
      SetAsides asides, Function<IncidentNumber, CompletionStage<Boolean>> goOn) {
    this.asides = asides;
    this.goOn = goOn;
  }

  @GET
  @Described("What was set aside because it could not be read or decided.")
  public All list() {
    return new All(asides.all().stream().map(Shape::of).toList(), null);
  }

  @POST
  @Path("{table}/{id}/release")
  @Described(
      value =
          "Lets something that was set aside go on. An incident is decided again,"
              + " another row is read again.",
      asks = {"table: What it is, such as incident.", "id: Its number or id."},
      fails = {
        "404: Nothing of this id is set aside.",
        "409: It still cannot be read, or another incident of the same problem is open."
      })
  public CompletionStage<Released> release(
      @PathParam("table") String table, @PathParam("id") String id) {
    CompletionStage<Boolean> gone =
        table.equals(SetAside.INCIDENT)
            ? goOn.apply(Numbers.parse(id))
            : CompletableFuture.completedFuture(false);
    CompletionStage<Boolean> done = gone.thenApply(went -> asides.forget(table, id) || went);
    return done.handle(
        (released, failed) -> {
          if (failed != null) {
            throw refused(failed);
          }
          if (!released) {
            throw Refused.of(404, "There is no " + table + " " + id + " that is set aside.");
          }
          return new Released(table, id, true);
        });
  }

  private static RuntimeException refused(Throwable failed) {
    Throwable why = failed instanceof CompletionException ? failed.getCause() : failed;
    if (why instanceof Store.Unreadable) {
      return Refused.of(409, "It still cannot be read.");
    }
    if (why instanceof Store.Conflict) {
      return Refused.of(409, "Another incident of the same problem is open meanwhile.");
    }
    return new CompletionException(why);
  }

  /** A list that is never long. */
  record All(List<Shape> items, @Nullable String next) {}

  /** What became of a release. */
  record Released(String table, String id, boolean released) {}

  /** Something that is set aside, as the API shows it. */
  record Shape(
      String table,
      String id,
      @Nullable String client,
      String title,
      @Iso @Nullable Instant at,
      String why) {
    static Shape of(SetAside one) {
      return new Shape(
          one.table(), one.id(), Wire.textOrNull(one.client()), one.title(), one.at(), one.why());
    }
  }
}
