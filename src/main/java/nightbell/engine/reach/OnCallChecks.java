package nightbell.engine.reach;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import nightbell.engine.Ask;
import nightbell.engine.Ask.Purpose;
import nightbell.engine.Ask.State;
import nightbell.engine.AskWish;
import nightbell.engine.Asking;
import nightbell.engine.Asks;
import nightbell.engine.Chore;
import nightbell.engine.Clock;
import nightbell.engine.Matrices;
import nightbell.engine.MatrixVersion;
import nightbell.engine.Notices;
import nightbell.engine.RotaChanges;
import nightbell.matrix.Matrix;
import nightbell.matrix.Organisation;
import nightbell.matrix.Roster;
import nightbell.oncall.Channel;
import nightbell.oncall.Person;
import nightbell.oncall.PersonId;
import nightbell.oncall.Schedule;
import nightbell.oncall.Shift;
import org.jspecify.annotations.Nullable;

/**
 * Asks whoever becomes a schedule's primary, a day before their turn, whether they know; if they do
 * not say so in time, their side's desk is told by mail. Overrides and absences count as they are
 * known then. Turns shorter than a day are not asked about; where nobody can be asked, or not in
 * time, the desk is told at once. Each is asked and told once, on whatever node.
 */
public final class OnCallChecks implements Chore {
  private static final Duration PAUSE = Duration.ofMinutes(1);

  /** A day is an hour shorter where clocks go forward. */
  private static final Duration SHORTEST = Duration.ofHours(23);

  private static final Duration LATE = Duration.ofHours(1);
  private static final int PIECES = 60;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);

  private final Asking asking;
  private final Asks asks;
  private final Matrices matrices;
  private final RotaChanges changes;
  private final Notices notices;
  private final Clock clock;
  private final OnCallPlan plan;
  private volatile Instant next = Instant.EPOCH;

  public OnCallChecks(
      Asking asking,
      Asks asks,
      Matrices matrices,
      RotaChanges changes,
      Notices notices,
      Clock clock,
      OnCallPlan plan) {
    this.asking = asking;
    this.asks = asks;
    this.matrices = matrices;
    this.changes = changes;
    this.notices = notices;
    this.clock = clock;
    this.plan = plan;
  }

  @Override
  public void run() {
    Instant now = clock.now();
    if (plan.off() || now.isBefore(next)) {
      return;
    }
    for (MatrixVersion version : matrices.active()) {
      Matrix matrix = version.matrix();
      Roster roster = new Roster(matrix, changes.of(matrix.client().id()));
      matrix.schedules().values().forEach(schedule -> look(roster, schedule, now));
    }
    next = now.plus(PAUSE);
  }

  private void look(Roster roster, Schedule schedule, Instant now) {
    Turn turn = turn(roster, schedule, now);
    Person person = turn == null ? null : roster.matrix().people().get(turn.primary());
    if (turn == null || person == null) {
      return;
    }
    String name =
        String.join(
            ":",
            "on-call",
            roster.matrix().client().id().value(),
            schedule.id().value(),
            turn.from().toString(),
            person.id().value());
    Optional<Ask> before = asks.ask(name);
    if (before.isEmpty()) {
      ask(name, roster.matrix(), schedule, turn, person, now);
    } else if (before.get().state() != State.ANSWERED && !now.isBefore(before.get().until())) {
      tell(name, roster.matrix(), schedule, turn, person);
    }
  }

  private void ask(
      String name, Matrix matrix, Schedule schedule, Turn turn, Person person, Instant now) {
    Instant half = turn.from().minus(plan.tell());
    Instant until = half.isAfter(now.plus(LATE)) ? half : now.plus(LATE);
    Channel channel = Notices.first(person);
    if (person.address(channel) == null || !until.isBefore(turn.from())) {
      // They cannot be asked, or not in time.
      tell(name, matrix, schedule, turn, person);
    } else {
      String duty =
          schedule.id() + " from " + time(turn.from(), schedule) + " to " + time(turn, schedule);
      var unused =
          asking.ask(
              new AskWish(
                  name, Purpose.ON_CALL, matrix.client().id(), person, channel, now, until, duty));
    }
  }

  private void tell(String name, Matrix matrix, Schedule schedule, Turn turn, Person person) {
    Organisation side = matrix.sides().get(schedule.side());
    Person desk = side == null ? null : matrix.people().get(side.desk());
    if (desk != null) {
      String what =
          person.name()
              + " has not confirmed being on call for "
              + schedule.id()
              + " from "
              + time(turn.from(), schedule);
      notices.tell(
          name + ":desk",
          matrix.client().id(),
          desk,
          matrix.client().shortName() + ": " + what,
          what
              + ". Please make sure that they know, or put somebody else in: POST"
              + " /api/v1/overrides.");
    }
  }

  /** The turn that begins within the time to ask, or null: nobody's, the same person's, short. */
  private @Nullable Turn turn(Roster roster, Schedule schedule, Instant now) {
    Instant end = now.plus(plan.ask());
    Shift shift = roster.shift(schedule.id(), now).orElse(null);
    for (int i = 0; i < PIECES && shift != null && !shift.until().isAfter(end); i++) {
      PersonId before = shift.primary();
      Instant from = shift.until();
      shift = roster.shift(schedule.id(), from).orElse(null);
      PersonId primary = shift == null ? null : shift.primary();
      if (shift != null && primary != null && !primary.equals(before)) {
        Instant until = until(roster, schedule, shift, primary);
        if (Duration.between(from, until).compareTo(SHORTEST) >= 0) {
          return new Turn(primary, from, until);
        }
      }
    }
    return null;
  }

  /** Where the secondary changes the primary's turn goes on. */
  private static Instant until(Roster roster, Schedule schedule, Shift first, PersonId primary) {
    Shift shift = first;
    for (int i = 0; i < PIECES; i++) {
      Shift then = roster.shift(schedule.id(), shift.until()).orElse(null);
      if (then == null || !primary.equals(then.primary())) {
        return shift.until();
      }
      shift = then;
    }
    return shift.until();
  }

  private static String time(Turn turn, Schedule schedule) {
    return time(turn.until(), schedule);
  }

  private static String time(Instant at, Schedule schedule) {
    ZoneId zone = schedule.zone();
    return TIME.format(at.atZone(zone));
  }

  /** One person's time as primary. */
  private record Turn(PersonId primary, Instant from, Instant until) {}
}
