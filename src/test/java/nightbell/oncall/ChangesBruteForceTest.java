package nightbell.oncall;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Walks minute by minute over clock changes, with random overrides and absences, and compares every
 * minute with someone who watches the clock on the wall and goes through the order by hand.
 */
class ChangesBruteForceTest {
  private static final List<PersonId> ORDER = people("ana", "ben", "cy", "dee");
  private static final List<PersonId> ALL = people("ana", "ben", "cy", "dee", "eve", "fay");
  private static final Duration LENGTH = Duration.ofDays(9);

  @ParameterizedTest
  @CsvSource({
    "America/New_York, 2026-03-04T00:00:00Z",
    "America/New_York, 2026-10-28T00:00:00Z",
    "Australia/Lord_Howe, 2026-04-01T00:00:00Z",
    "Australia/Lord_Howe, 2026-09-30T00:00:00Z",
    "America/Havana, 2026-03-04T00:00:00Z",
    "Europe/London, 2026-10-21T00:00:00Z"
  })
  void a_watcher_of_the_clock_agrees_at_every_minute(String zone, Instant begin) {
    Random random = new Random(412 + zone.hashCode());
    for (String time : List.of("00:00", "02:15")) {
      for (int size : List.of(1, 2, 4)) {
        Schedule schedule = schedule(zone, time, ORDER.subList(0, size), begin);
        compare(schedule, changes(random, schedule.id(), begin), begin);
      }
    }
  }

  private static void compare(Schedule schedule, Changes changes, Instant begin) {
    LocalDateTime handoff = schedule.start().atTime(schedule.layers().get(0).handoff().time());
    int turn = -1;
    Shift last = null;
    for (Instant at = begin; at.isBefore(begin.plus(LENGTH)); at = at.plus(Duration.ofMinutes(1))) {
      if (!LocalDateTime.ofInstant(at, schedule.zone()).isBefore(handoff)) {
        turn++;
        handoff = handoff.plusDays(schedule.layers().get(0).length().count());
      }
      Shift shift = changes.at(schedule, at);
      List<@Nullable PersonId> right = byHand(schedule, changes, turn, at);
      boolean same =
          Objects.equals(right.get(0), shift.primary())
              && Objects.equals(right.get(1), shift.secondary());
      boolean covers = !at.isBefore(shift.from()) && at.isBefore(shift.until());
      if (!same || !covers || !joins(last, shift, at, turn)) {
        throw new AssertionError(
            schedule
                + " "
                + changes
                + "\nat "
                + at
                + " "
                + right
                + ": "
                + shift
                + "\nafter "
                + last);
      }
      if (turn >= 0 && shift.primary() == null && someoneIsThere(schedule, changes, at)) {
        throw new AssertionError("nobody is primary at " + at);
      }
      last = shift;
    }
  }

  private static boolean joins(@Nullable Shift last, Shift shift, Instant at, int turn) {
    if (last == null || shift.equals(last) || turn < 0) {
      return true;
    }
    return last.until().equals(at)
        && shift.from().equals(at)
        && Objects.equals(last.next(), shift.primary());
  }

  private static List<@Nullable PersonId> byHand(
      Schedule schedule, Changes changes, int turn, Instant at) {
    List<PersonId> present = new ArrayList<>();
    for (int i = 0; turn >= 0 && i < schedule.order().size(); i++) {
      PersonId own = schedule.order().get((turn + i) % schedule.order().size());
      PersonId there = there(changes, own, at);
      if (there != null) {
        present.add(there);
      }
    }
    ScheduleOverride taking = standIn(changes, null, at);
    PersonId taken = taking == null ? null : taking.person();
    List<@Nullable PersonId> slots = new ArrayList<>();
    slots.add(taken != null ? taken : present.isEmpty() ? null : present.get(0));
    slots.add(
        taken == null ? second(present, slots.get(0)) : behind(schedule, changes, turn, at, taken));
    return slots;
  }

  private static @Nullable PersonId second(List<PersonId> present, @Nullable PersonId primary) {
    return present.stream().filter(person -> !person.equals(primary)).findFirst().orElse(null);
  }

  /** With the primary's slot taken, the second place keeps its own, and the first comes last. */
  private static @Nullable PersonId behind(
      Schedule schedule, Changes changes, int turn, Instant at, PersonId taken) {
    int size = schedule.order().size();
    for (int i = 1; turn >= 0 && i <= size; i++) {
      PersonId own = schedule.order().get((turn + i) % size);
      PersonId there = there(changes, own, at);
      if (there != null && !there.equals(taken)) {
        return there;
      }
    }
    return null;
  }

  /** Who stands where this person would: a stand-in, the person, or nobody. */
  private static @Nullable PersonId there(Changes changes, PersonId own, Instant at) {
    ScheduleOverride standIn = standIn(changes, own, at);
    return standIn != null ? standIn.person() : isAway(changes, own, at) ? null : own;
  }

  private static @Nullable ScheduleOverride standIn(
      Changes changes, @Nullable PersonId replaced, Instant at) {
    ScheduleOverride found = null;
    for (ScheduleOverride one : changes.overrides()) {
      boolean holds = !at.isBefore(one.from()) && at.isBefore(one.to());
      PersonId person = one.person();
      boolean there = person == null || !isAway(changes, person, at);
      if (holds && there && Objects.equals(one.replaces(), replaced)) {
        found = one;
      }
    }
    return found;
  }

  private static boolean isAway(Changes changes, PersonId person, Instant at) {
    return changes.absences().stream()
        .anyMatch(
            away ->
                away.person().equals(person)
                    && !at.isBefore(away.from())
                    && at.isBefore(away.to()));
  }

  private static boolean someoneIsThere(Schedule schedule, Changes changes, Instant at) {
    return schedule.order().stream().anyMatch(person -> there(changes, person, at) != null);
  }

  private static Changes changes(Random random, ScheduleId schedule, Instant begin) {
    List<ScheduleOverride> overrides = new ArrayList<>();
    List<Away> absences = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Instant from = begin.plus(Duration.ofMinutes(random.nextInt(9 * 1440)));
      Instant to = from.plus(Duration.ofMinutes(1 + random.nextInt(2000)));
      PersonId person = ALL.get(random.nextInt(ALL.size()));
      absences.add(new Away("a" + i, person, from, to, "ruth", from, "ill"));
      Instant start = begin.plus(Duration.ofMinutes(random.nextInt(9 * 1440)));
      Instant end = start.plus(Duration.ofMinutes(1 + random.nextInt(2000)));
      PersonId replaces = random.nextBoolean() ? null : ORDER.get(random.nextInt(ORDER.size()));
      PersonId in =
          replaces != null && random.nextInt(4) == 0 ? null : ALL.get(random.nextInt(ALL.size()));
      overrides.add(
          new ScheduleOverride("o" + i, schedule, in, replaces, start, end, "ruth", from, "swap"));
    }
    return new Changes(overrides, absences);
  }

  private static Schedule schedule(String zone, String time, List<PersonId> order, Instant begin) {
    return new Schedule(
        new ScheduleId("s"),
        Side.INTERNAL,
        ZoneId.of(zone),
        LocalDate.ofInstant(begin, ZoneId.of(zone)).plusDays(1),
        null,
        LocalTime.parse(time),
        2,
        order,
        true);
  }

  private static List<PersonId> people(String... names) {
    return List.of(names).stream().map(PersonId::new).toList();
  }
}
