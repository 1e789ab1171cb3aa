package nightbell.oncall;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who holds the slots of a schedule at one instant. An override goes before the rotation. Somebody
 * away, or taken off, is passed over for the next in the order who does not hold the other slot;
 * the primary's slot is filled first, so a secondary moves up. Who has a stand-in is passed over
 * for nobody else.
 */
record Slots(
    @Nullable PersonId primary,
    @Nullable ScheduleOverride primaryBy,
    @Nullable PersonId secondary,
    @Nullable ScheduleOverride secondaryBy) {

  /** Somebody in a slot. */
  private record Holder(PersonId person, @Nullable ScheduleOverride by) {}

  /**
   * Fills them.
   *
   * @param turns who is to stand, begun with whose turn it is; empty where no layer counts
   */
  static Slots fill(Schedule schedule, List<PersonId> turns, Changes changes, Instant at) {
    ScheduleOverride taken = null;
    Map<PersonId, ScheduleOverride> standIns = new HashMap<>();
    for (ScheduleOverride override : changes.overrides()) {
      if (override.schedule().equals(schedule.id())
          && override.covers(at)
          && isThere(override.person(), changes, at)) {
        if (override.replaces() == null) {
          taken = override;
        } else {
          standIns.put(override.replaces(), override);
        }
      }
    }
    Holder first =
        taken != null
            ? new Holder(Objects.requireNonNull(taken.person(), "somebody takes it"), taken)
            : next(turns, null, standIns, changes, at);
    Holder second = null;
    if (schedule.secondary() && first != null && !turns.isEmpty()) {
      // From the second place on: whoever is passed over there is away or is the primary.
      List<PersonId> behind = Changes.from(turns, 1);
      second = next(behind, first.person(), standIns, changes, at);
    }
    return new Slots(
        first == null ? null : first.person(),
        first == null ? null : first.by(),
        second == null ? null : second.person(),
        second == null ? null : second.by());
  }

  /** Nobody, who stands in for somebody who is taken off, is never away. */
  private static boolean isThere(@Nullable PersonId person, Changes changes, Instant at) {
    return person == null || changes.away(person, at).isEmpty();
  }

  private static @Nullable Holder next(
      List<PersonId> turns,
      @Nullable PersonId taken,
      Map<PersonId, ScheduleOverride> standIns,
      Changes changes,
      Instant at) {
    for (PersonId turn : turns) {
      ScheduleOverride by = standIns.get(turn);
      @Nullable PersonId person = by == null ? turn : by.person();
      boolean there = by != null || changes.away(turn, at).isEmpty();
      if (there && person != null && !person.equals(taken)) {
        return new Holder(person, by);
      }
    }
    return null;
  }
}
