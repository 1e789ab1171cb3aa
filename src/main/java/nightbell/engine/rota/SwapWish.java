package nightbell.engine.rota;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nightbell.alert.ClientId;
import nightbell.oncall.PersonId;
import nightbell.oncall.ScheduleId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody proposes: that two people take over each other's shift.
 *
 * @param proposer which of the two proposes it, and so consents; null where neither does
 */
public record SwapWish(
    @Nullable ClientId client,
    ScheduleId schedule,
    Turn a,
    Turn b,
    @Nullable PersonId proposer,
    String reason) {

  /** One shift, or a part of it. */
  public record Turn(PersonId person, Instant from, Instant to) {
    public Turn {
      from = from.truncatedTo(ChronoUnit.MICROS);
      to = to.truncatedTo(ChronoUnit.MICROS);
    }

    Swap.Half half() {
      return new Swap.Half(person, from, to, null, null);
    }
  }

  /** The wish that a swap on record came from. */
  static SwapWish of(Swap swap) {
    return new SwapWish(
        swap.client(), swap.schedule(), turn(swap.a()), turn(swap.b()), null, swap.reason());
  }

  private static Turn turn(Swap.Half half) {
    return new Turn(half.person(), half.from(), half.to());
  }

  boolean isOf(PersonId person) {
    return a.person().equals(person) || b.person().equals(person);
  }

  /** The override by which {@code b} stands in for {@code a}. */
  RotaWish standInForA() {
    return standIn(a, b.person());
  }

  /** The override by which {@code a} stands in for {@code b}. */
  RotaWish standInForB() {
    return standIn(b, a.person());
  }

  private RotaWish standIn(Turn shift, PersonId other) {
    return new RotaWish(client, schedule, other, shift.person(), shift.from(), shift.to(), reason);
  }
}
