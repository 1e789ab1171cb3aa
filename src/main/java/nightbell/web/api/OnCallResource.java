package nightbell.web.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nightbell.engine.Clock;
import nightbell.engine.Matrices;
import nightbell.engine.MatrixVersion;
import nightbell.oncall.Schedule;
import nightbell.oncall.Shift;
import org.jspecify.annotations.Nullable;

/** Who is on call, for each schedule of each client. */
@Path("/api/v1/oncall")
@Produces(MediaType.APPLICATION_JSON)
public final class OnCallResource {
  private final Matrices matrices;
  private final OnCall onCall;
  private final Clock clock;

  OnCallResource(Matrices matrices, OnCall onCall, Clock clock) {
    this.matrices = matrices;
    this.onCall = onCall;
    this.clock = clock;
  }

  /** Who is on call at {@code at}, or now. */
  @GET
  public Standing at(@Context UriInfo uri) {
    Instant asked = new Query(uri).instant("at");
    Instant at = asked == null ? clock.now() : asked;
    List<Slot> slots = new ArrayList<>();
    for (MatrixVersion version : matrices.active()) {
      for (Schedule schedule : version.matrix().schedules().values()) {
        onCall
            .shift(version.matrix(), schedule.id(), at)
            .ifPresent(shift -> slots.add(Slot.of(version, schedule, shift)));
      }
    }
    return new Standing(at, slots);
  }

  /** The answer. */
  record Standing(@Iso Instant at, List<Slot> schedules) {}

  /** Who stands on one schedule. */
  record Slot(
      String schedule,
      @Nullable String client,
      String side,
      @Nullable String primary,
      @Nullable String secondary,
      @Iso Instant from,
      @Iso Instant until,
      @Nullable String next,
      @Nullable String override) {
    static Slot of(MatrixVersion version, Schedule schedule, Shift shift) {
      return new Slot(
          schedule.id().value(),
          version.matrix().client().id().value(),
          Wire.name(schedule.side()),
          Wire.textOrNull(shift.primary()),
          Wire.textOrNull(shift.secondary()),
          shift.from(),
          shift.until(),
          Wire.textOrNull(shift.next()),
          null);
    }
  }
}
