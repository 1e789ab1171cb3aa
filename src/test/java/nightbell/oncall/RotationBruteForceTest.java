package nightbell.oncall;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Walks more than a year, minute by minute around the clock changes, and compares every rotation
 * with someone who watches the clock on the wall: when it first shows the time of the next handoff
 * or more, the next person takes over.
 */
class RotationBruteForceTest {
  private static final Instant BEGIN = Instant.parse("2025-12-28T00:00:00Z");
  private static final Instant END = Instant.parse("2027-01-12T00:00:00Z");
  private static final LocalDate START = LocalDate.parse("2026-01-01");
  private static final List<String> TIMES = List.of("00:00", "01:30", "02:15", "02:30", "09:00");
  private static final List<PersonId> ORDER =
      List.of(new PersonId("ana"), new PersonId("ben"), new PersonId("cy"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "America/New_York",
        "Europe/London",
        "Australia/Sydney",
        "Australia/Lord_Howe",
        "America/Havana"
      })
  void a_watcher_of_the_clock_agrees_at_every_instant(String zone) {
    List<Instant> instants = instants(ZoneId.of(zone));
    for (String time : TIMES) {
      compare(schedule(zone, null, time, 1), instants);
      compare(schedule(zone, null, time, 3), instants);
      compare(schedule(zone, DayOfWeek.SUNDAY, time, 7), instants);
      compare(schedule(zone, DayOfWeek.SUNDAY, time, 14), instants);
      compare(schedule(zone, DayOfWeek.MONDAY, time, 7), instants);
    }
  }

  private static void compare(Schedule schedule, List<Instant> instants) {
    LocalDateTime handoff = firstHandoff(schedule);
    int turn = -1;
    Shift shift = null;
    for (Instant at : instants) {
      LocalDateTime shown = LocalDateTime.ofInstant(at, schedule.zone());
      boolean taken = !shown.isBefore(handoff);
      if (taken) {
        turn++;
        handoff = handoff.plusDays(days(schedule));
      }
      Shift last = shift;
      shift = Rotation.at(schedule, at);
      check(schedule, at, turn, shift);
      if (last != null && last.primary() != null) {
        boolean joins = taken ? shift.from().equals(last.until()) : shift.equals(last);
        if (!joins) {
          throw new AssertionError(schedule + " at " + at + ": " + shift + " after " + last);
        }
      }
    }
  }

  private static void check(Schedule schedule, Instant at, int turn, Shift shift) {
    boolean right =
        turn < 0
            ? shift.primary() == null && shift.secondary() == null
            : ORDER.get(turn % 3).equals(shift.primary())
                && ORDER.get((turn + 1) % 3).equals(shift.secondary());
    boolean covers = !at.isBefore(shift.from()) && at.isBefore(shift.until());
    boolean next = ORDER.get((turn + 1) % 3).equals(shift.next());
    if (!right || !covers || !next) {
      throw new AssertionError(schedule + " at " + at + ", turn " + turn + ": " + shift);
    }
  }

  private static LocalDateTime firstHandoff(Schedule schedule) {
    LocalDate day = schedule.start();
    DayOfWeek weekday = schedule.layers().get(0).handoff().weekday();
    while (weekday != null && day.getDayOfWeek() != weekday) {
      day = day.plusDays(1);
    }
    return day.atTime(schedule.layers().get(0).handoff().time());
  }

  private static int days(Schedule schedule) {
    TurnLength length = schedule.layers().get(0).length();
    return length.count() * (length.unit() == TurnLength.Unit.WEEKS ? 7 : 1);
  }

  private static List<Instant> instants(ZoneId zone) {
    List<Instant> instants = new ArrayList<>();
    Instant at = BEGIN;
    while (at.isBefore(END)) {
      instants.add(at);
      boolean change = !offset(zone, at, -10).equals(offset(zone, at, 10));
      at = at.plus(Duration.ofMinutes(change ? 1 : 30));
    }
    return instants;
  }

  private static Object offset(ZoneId zone, Instant at, int hours) {
    return zone.getRules().getOffset(at.plus(Duration.ofHours(hours)));
  }

  private static Schedule schedule(String zone, @Nullable DayOfWeek day, String time, int days) {
    return new Schedule(
        new ScheduleId("s"),
        Side.INTERNAL,
        ZoneId.of(zone),
        START,
        day,
        LocalTime.parse(time),
        days,
        ORDER,
        true);
  }
}
