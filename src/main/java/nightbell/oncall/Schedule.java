package nightbell.oncall;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be on call: layers, the lowest first. At an instant the highest layer that counts then
 * has the turn, and behind its people stand those of the layers below, so that a layer whose people
 * are all away leaves the slot to the next one. With {@code secondary}, the next of them stands
 * behind the primary. Where no layer counts, nobody is on call.
 *
 * @param zone in which it is shown
 */
public record Schedule(
    ScheduleId id, Side side, ZoneId zone, List<Layer> layers, boolean secondary) {

  public Schedule {
    layers = List.copyOf(layers);
  }

  /** One layer of whole weeks, or of days where {@code handoffDay} is null. */
  public Schedule(
      ScheduleId id,
      Side side,
      ZoneId zone,
      LocalDate start,
      @Nullable DayOfWeek handoffDay,
      LocalTime handoffTime,
      int days,
      List<PersonId> order,
      boolean secondary) {
    this(
        id,
        side,
        zone,
        List.of(
            new Layer(
                "",
                zone,
                start,
                null,
                handoffDay == null
                    ? new TurnLength(days, TurnLength.Unit.DAYS)
                    : new TurnLength(days / 7, TurnLength.Unit.WEEKS),
                new Handoff(handoffDay, null, handoffTime),
                order.stream().map(Member::new).toList(),
                List.of(),
                null)),
        secondary);
  }

  /** The first day of the layer that starts first. */
  public LocalDate start() {
    return layers.stream().map(Layer::start).min(Comparator.naturalOrder()).orElse(LocalDate.EPOCH);
  }

  /** Everybody in the order of a layer, at any time, each once. */
  public List<PersonId> order() {
    return layers.stream().flatMap(layer -> layer.people().stream()).distinct().toList();
  }

  /** The instants in {@code [from, to)} after which somebody else, or nobody, is on call. */
  public List<Instant> boundaries(Instant from, Instant to) {
    return Rotation.between(this, from, to).stream()
        .map(Shift::from)
        .filter(at -> !at.isBefore(from))
        .toList();
  }
}
