package nightbell.web.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nightbell.engine.Clock;
import nightbell.engine.Matrices;
import nightbell.engine.MatrixVersion;
import nightbell.engine.RotaChanges;
import nightbell.matrix.Roster;
import nightbell.oncall.Changes;
import nightbell.oncall.Schedule;
import nightbell.oncall.ScheduleOverride;
import nightbell.oncall.Shift;
import nightbell.reference.Described;
import nightbell.web.Refused;
import org.jspecify.annotations.Nullable;

/** Who is on call, for each schedule of each client. */
@Path("/api/v1/oncall")
@Produces(MediaType.APPLICATION_JSON)
public final class OnCallResource {
  private static final Duration LONGEST = Duration.ofDays(400);
  private final Matrices matrices;
  private final RotaChanges changes;
  private final Clock clock;

  OnCallResource(Matrices matrices, RotaChanges changes, Clock clock) {
    this.matrices = matrices;
    this.changes = changes;
    this.clock = clock;
  }

  @GET
  @Described(
      value =
          "Who is on call. For each schedule, at an instant; with from and to the"
              + " shifts between, of 400 days at most: {\"shifts\": [{schedule, person, role,"
              + " from, until, override}]}.",
      asks = {
        "at: instant: When; now if not said.",
        "from: instant: The beginning of a span, together with to.",
        "to: instant: The end of a span."
      },
      gives = {Standing.class, Shifts.class})
  public Object oncall(@Context UriInfo uri) {
    Query query = new Query(uri);
    Instant from = query.instant("from");
    Instant to = query.instant("to");
    if (from == null && to == null) {
      return standing(query.instant("at"));
    }
    if (from == null || to == null || !from.isBefore(to)) {
      throw Refused.input("to", "from and to are required together, from before to");
    }
    if (Duration.between(from, to).compareTo(LONGEST) > 0) {
      throw Refused.input("to", "at most " + LONGEST.toDays() + " days after from are required");
    }
    return new Shifts(matrices.active().stream().flatMap(v -> shifts(v, from, to)).toList());
  }

  private Stream<Turn> shifts(MatrixVersion version, Instant from, Instant to) {
    List<Turn> turns = new ArrayList<>();
    Changes known = changes.of(version.matrix().client().id());
    for (Schedule schedule : version.matrix().schedules().values()) {
      known.between(schedule, from, to).forEach(shift -> Turn.add(turns, schedule, shift));
    }
    return turns.stream();
  }

  private Standing standing(@Nullable Instant asked) {
    Instant at = asked == null ? clock.now() : asked;
    List<Slot> slots = new ArrayList<>();
    for (MatrixVersion version : matrices.active()) {
      Roster roster = roster(version);
      for (Schedule schedule : version.matrix().schedules().values()) {
        roster
            .shift(schedule.id(), at)
            .ifPresent(shift -> slots.add(Slot.of(version, schedule, shift)));
      }
    }
    return new Standing(at, slots);
  }

  private Roster roster(MatrixVersion version) {
    return new Roster(version.matrix(), changes.of(version.matrix().client().id()));
  }

  private static @Nullable String id(@Nullable ScheduleOverride override) {
    return override == null ? null : override.id();
  }

  /** The answer for a span. */
  record Shifts(List<Turn> shifts) {}

  /** One person's turn on a schedule. */
  record Turn(
      String schedule,
      String person,
      String role,
      @Iso Instant from,
      @Iso Instant until,
      @Nullable String override) {
    static void add(List<Turn> turns, Schedule schedule, Shift shift) {
      String id = schedule.id().value();
      if (shift.primary() != null) {
        String person = shift.primary().value();
        String by = id(shift.primaryBy());
        turns.add(new Turn(id, person, "primary", shift.from(), shift.until(), by));
      }
      if (shift.secondary() != null) {
        String person = shift.secondary().value();
        String by = id(shift.secondaryBy());
        turns.add(new Turn(id, person, "secondary", shift.from(), shift.until(), by));
      }
    }
  }

  /** The answer for an instant. */
  record Standing(@Iso Instant at, List<Slot> schedules) {}

  /** Who stands on one schedule; the override is the primary's, else the secondary's. */
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
          id(shift.primaryBy() == null ? shift.secondaryBy() : shift.primaryBy()));
    }
  }
}
