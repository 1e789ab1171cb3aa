package nightbell.oncall;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One rotation of a schedule, and when it counts: from its first handoff at or after {@code start},
 * before the local day {@code end}, within its hours (none: all of them) and by its rule of
 * holidays (null: every day). A layer without a member at an instant does not count at it.
 *
 * @param name unique in its schedule; empty where there is one layer only
 */
public record Layer(
    String name,
    ZoneId zone,
    LocalDate start,
    @Nullable LocalDate end,
    TurnLength length,
    Handoff handoff,
    List<Member> order,
    List<DutyHours> hours,
    @Nullable HolidayRule holidays) {

  public Layer {
    order = List.copyOf(order);
    hours = List.copyOf(hours);
  }

  /** Everybody in the order, those of other times too. */
  public List<PersonId> people() {
    return order.stream().map(Member::person).toList();
  }

  /** Local times of the handoffs next to an instant, of which a clock change may miss some. */
  public List<LocalDateTime> handoffsNear(Instant at) {
    List<LocalDateTime> near = new ArrayList<>();
    Turns turns = turns();
    long number = Math.max(0, turns.at(at).number() - 1);
    for (int i = 0; i < 4; i++) {
      near.add(turns.local(number + i));
    }
    return near;
  }

  /** Local times next to an instant at which hours of the layer begin or end. */
  public List<LocalDateTime> hoursNear(Instant at) {
    LocalDate day = LocalDate.ofInstant(at, zone);
    return hours.stream()
        .flatMap(each -> Stream.of(-1, 0, 1).flatMap(days -> each.edges(day.plusDays(days))))
        .distinct()
        .toList();
  }

  /**
   * What the layer has at an instant.
   *
   * @param turn its number, below 0 where the layer does not count
   * @param people whose turn it is, and the rest of the order after them; none where it does not
   * @param stretch in which all that stays the same
   */
  record Duty(long turn, List<PersonId> people, Stretch stretch) {
    static Duty none(Stretch stretch) {
      return new Duty(-1, List.of(), stretch);
    }
  }

  Duty duty(Instant at) {
    Turns turns = turns();
    Turns.Turn turn = turns.at(at);
    Stretch stretch = new Stretch(turn.number() >= 0, turn.from(), turn.until());
    if (stretch.on()) {
      stretch = allowed(at);
    }
    if (!stretch.on()) {
      return Duty.none(stretch);
    }
    Round round = new Round(order, turns);
    stretch =
        stretch.within(new Stretch(true, turn.from(), turn.until())).within(unchanged(round, at));
    List<PersonId> people = round.at(turn.number(), at);
    return people.isEmpty()
        ? Duty.none(new Stretch(false, stretch.from(), stretch.until()))
        : new Duty(turn.number(), people, stretch);
  }

  /** By the end, the hours and the rule of holidays; off for as long as one of them says so. */
  private Stretch allowed(Instant at) {
    Stretch stretch = beforeEnd(at);
    if (stretch.on()) {
      Stretch within = DutyHours.at(hours, at, zone);
      stretch = within.on() ? within.within(stretch) : within;
    }
    if (stretch.on() && holidays != null) {
      Stretch days = holidays.at(at, zone);
      stretch = days.on() ? days.within(stretch) : days;
    }
    return stretch;
  }

  private static Stretch unchanged(Round round, Instant at) {
    if (round.dateless()) {
      return Stretch.ALWAYS;
    }
    NavigableSet<Instant> changes = round.changes();
    Instant from = changes.floor(at);
    Instant until = changes.higher(at);
    return new Stretch(
        true, from == null ? Instant.MIN : from, until == null ? Instant.MAX : until);
  }

  private Stretch beforeEnd(Instant at) {
    if (end == null) {
      return Stretch.ALWAYS;
    }
    Instant over = WallTime.last(end.atStartOfDay(), zone);
    return at.isBefore(over)
        ? new Stretch(true, Instant.MIN, over)
        : new Stretch(false, over, Instant.MAX);
  }

  private Turns turns() {
    return new Turns(start, length, handoff, zone);
  }
}
