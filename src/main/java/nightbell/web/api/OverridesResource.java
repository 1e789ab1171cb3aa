package nightbell.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import nightbell.engine.Matrices;
import nightbell.engine.rota.Kept;
import nightbell.engine.rota.LiveRota;
import nightbell.engine.rota.RotaAnswer.Added;
import nightbell.engine.rota.Swap;
import nightbell.oncall.ScheduleOverride;
import nightbell.reference.Described;
import nightbell.web.Problem;
import nightbell.web.Refused;
import nightbell.web.auth.Caller;
import org.jspecify.annotations.Nullable;

/** Overrides: what there is, a new one, and the end of one. */
@Path("/api/v1/overrides")
@Produces(MediaType.APPLICATION_JSON)
public final class OverridesResource {
  private final LiveRota rota;
  private final Matrices matrices;
  private final RotaSight sight;

  public OverridesResource(LiveRota rota, Matrices matrices) {
    this.rota = rota;
    this.matrices = matrices;
    this.sight = new RotaSight(matrices);
  }

  @GET
  @Described(
      value = "Overrides of schedules.",
      asks = {
        "client",
        "from: instant: Those that end after this.",
        "to: instant: Those that begin before this.",
        "ended: boolean: With those that were ended.",
        "schedule: Those of this schedule.",
        "limit",
        "after"
      })
  public Items<Shape> list(@Context UriInfo uri, @Context SecurityContext security) {
    Query query = new Query(uri);
    RotaSpan span = RotaSpan.of(query);
    String schedule = query.text("schedule");
    List<Kept<ScheduleOverride>> found =
        rota.overrides().stream()
            .filter(kept -> isSeen(security, kept))
            .filter(kept -> span.has(kept, kept.change().from(), kept.change().to()))
            .filter(kept -> schedule == null || kept.change().schedule().value().equals(schedule))
            .toList();
    return Items.slice(found, query, kept -> Shape.of(kept, null));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Described(
      value =
          "A new override. That person stands on the schedule in this time; with"
              + " replaces only in place of that one, and with replaces alone that one is"
              + " taken off.",
      asks = "client: The client of the schedule, if the body does not say.",
      takes = RotaBody.class,
      needs = {"schedule", "from", "to", "reason"},
      gives = Shape.class,
      status = 201,
      fails = "409: It contradicts another record, which errors names.")
  public Response add(@Context UriInfo uri, @Context SecurityContext security, InputStream body) {
    RotaBody asked = JsonBody.read(body, RotaBody.class);
    Caller caller = Caller.of(security);
    Added<ScheduleOverride> added =
        RotaBody.added(
            rota.override(
                asked.override(caller.rights(), new Query(uri)), caller.actor(), matrices));
    return Response.status(201).entity(Shape.of(added.kept(), added.warnings())).build();
  }

  @DELETE
  @Path("{id}")
  @Described(
      value = "Ends an override. It stays on record.",
      asks = "id: The id of the override.",
      fails = {"404: There is no override of this id.", "409: It is half of a swap: end that."})
  public void end(@Context SecurityContext security, @PathParam("id") String id) {
    Kept<ScheduleOverride> known =
        rota.overrides().stream()
            .filter(kept -> kept.change().id().equals(id) && isSeen(security, kept))
            .findFirst()
            .orElseThrow(OverridesResource::missing);
    RotaSight.mayEnd(security, known.client());
    rota.swapOf(id).ifPresent(swap -> refuseHalf(id, swap));
    if (!rota.endOverride(id, Caller.of(security).actor())) {
      throw missing();
    }
  }

  private boolean isSeen(SecurityContext security, Kept<ScheduleOverride> kept) {
    return sight.isSeen(security, kept.client(), kept.change().schedule());
  }

  private static Refused missing() {
    return Refused.of(404, "There is no override of this id.");
  }

  private static void refuseHalf(String id, Swap swap) {
    String why = "Override %s is half of swap %s: end the swap.".formatted(id, swap.id());
    throw Refused.because(409, why, List.of(Problem.Fault.of(swap.id(), why)));
  }

  /** An override as the API shows it; warnings are told once, when it is made. */
  record Shape(
      String id,
      @Nullable String client,
      String schedule,
      @Nullable String person,
      @Nullable String replaces,
      @Iso Instant from,
      @Iso Instant to,
      String reason,
      String by,
      @Iso Instant at,
      @Iso @Nullable Instant endedAt,
      @Nullable String endedBy,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> warnings) {
    static Shape of(Kept<ScheduleOverride> kept, @Nullable List<String> warnings) {
      ScheduleOverride override = kept.change();
      return new Shape(
          override.id(),
          Wire.textOrNull(kept.client()),
          override.schedule().value(),
          Wire.textOrNull(override.person()),
          Wire.textOrNull(override.replaces()),
          override.from(),
          override.to(),
          override.reason(),
          override.by(),
          override.at(),
          kept.endedAt(),
          kept.endedBy(),
          warnings);
    }
  }
}
