package nightbell.oncall;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;

/**
 * Puts the shifts of a schedule together from pieces in which nothing changes. A shift lasts as
 * long as one turn of one layer goes on and the slots are held alike. Of the endless time before
 * the first handoff it tells the local day of the instant, of any other time without anybody at
 * most some four hundred days. For one thread.
 */
final class Shifts {
  /** Longer than any turn. */
  private static final Duration FAR = Duration.ofDays(400);

  private final Schedule schedule;
  private final Changes changes;
  private final NavigableSet<Instant> cuts;

  Shifts(Schedule schedule, Changes changes) {
    this.schedule = schedule;
    this.changes = changes;
    this.cuts = changes.cuts(schedule);
  }

  /** A span in which nothing changes; {@code layer} is -1 where none counts. */
  private record Piece(int layer, long turn, Slots slots, Instant from, Instant until) {
    boolean goesOnIn(Piece other) {
      return layer == other.layer && turn == other.turn && slots.equals(other.slots);
    }
  }

  Shift at(Instant at) {
    Piece piece = piece(at);
    Instant from = piece.from();
    while (from.isAfter(at.minus(FAR))) {
      Piece before = piece(from.minusNanos(1));
      if (!before.goesOnIn(piece)) {
        break;
      }
      from = before.from();
    }
    Instant begin = from.equals(Instant.MIN) ? startOfDay(at) : from;
    List<Shift> shifts = new ArrayList<>();
    follow(piece, begin, at, at.plusNanos(1), shifts);
    return shifts.get(0);
  }

  List<Shift> between(Instant from, Instant to) {
    List<Shift> shifts = new ArrayList<>();
    if (from.isBefore(to)) {
      Shift first = at(from);
      shifts.add(first);
      Instant next = first.until();
      follow(piece(next), next, next, to, shifts);
    }
    return shifts;
  }

  /** Adds the shift that begins here with this piece, and those that follow it up to the end. */
  private void follow(Piece first, Instant begin, Instant at, Instant end, List<Shift> into) {
    Piece piece = first;
    Instant from = begin;
    Instant known = at;
    while (known.isBefore(end)) {
      Instant far = startOfDay(known).plus(FAR);
      Instant until = piece.until();
      Piece next = null;
      while (until.isBefore(far)) {
        next = piece(until);
        if (!piece.goesOnIn(next)) {
          break;
        }
        until = next.until();
        next = null;
      }
      if (until.equals(Instant.MAX)) {
        until = far;
      }
      next = next == null ? piece(until) : next;
      into.add(shift(piece.slots(), from, until, next.slots()));
      piece = next;
      from = until;
      known = until;
    }
  }

  private static Shift shift(Slots slots, Instant from, Instant until, Slots next) {
    return new Shift(
        slots.primary(),
        slots.secondary(),
        from,
        until,
        next.primary(),
        slots.primaryBy(),
        slots.secondaryBy());
  }

  private Piece piece(Instant at) {
    Stretch stretch = Stretch.ALWAYS;
    List<PersonId> people = new ArrayList<>();
    int top = -1;
    long turn = -1;
    for (int i = schedule.layers().size() - 1; i >= 0; i--) {
      Layer.Duty duty = schedule.layers().get(i).duty(at);
      if (duty.stretch().on() && top < 0) {
        top = i;
        turn = duty.turn();
      }
      people.addAll(duty.people());
      stretch = stretch.within(duty.stretch());
    }
    Instant from = cuts.floor(at);
    Instant until = cuts.higher(at);
    stretch =
        stretch.within(
            new Stretch(
                true, from == null ? Instant.MIN : from, until == null ? Instant.MAX : until));
    Slots slots = Slots.fill(schedule, people, changes, at);
    return new Piece(top, turn, slots, stretch.from(), stretch.until());
  }

  private Instant startOfDay(Instant at) {
    return WallTime.first(LocalDate.ofInstant(at, schedule.zone()).atStartOfDay(), schedule.zone());
  }
}
