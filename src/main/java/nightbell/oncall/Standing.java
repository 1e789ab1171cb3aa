package nightbell.oncall;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long the primary of a schedule stands there without a break, over handoffs to themselves and
 * changes of the secondary.
 *
 * @param until null where no end is in sight
 */
public record Standing(PersonId person, Instant from, @Nullable Instant until) {
  private static final Duration SIGHT = Duration.ofDays(70);

  /** Who is primary at this instant, since when and until when; empty if nobody is. */
  public static Optional<Standing> at(Schedule schedule, Changes changes, Instant at) {
    Shift shift = changes.at(schedule, at);
    PersonId person = shift.primary();
    if (person == null) {
      return Optional.empty();
    }
    Instant from = shift.from();
    while (from.isAfter(at.minus(SIGHT))) {
      Shift before = changes.at(schedule, from.minusNanos(1));
      if (!person.equals(before.primary())) {
        break;
      }
      from = before.from();
    }
    Instant until = shift.until();
    while (until.isBefore(at.plus(SIGHT))) {
      Shift after = changes.at(schedule, until);
      if (!person.equals(after.primary())) {
        return Optional.of(new Standing(person, from, until));
      }
      until = after.until();
    }
    return Optional.of(new Standing(person, from, null));
  }

  /**
   * Since when this person stands there for certain: the beginning, or the later instant at which
   * the override or absence was recorded without which somebody else would stand there.
   */
  public Instant madeAt(Schedule schedule, Changes changes, Instant at) {
    Instant made = from;
    for (Instant recorded : changes.recorded(from, at)) {
      PersonId before = changes.recordedBefore(recorded).at(schedule, at).primary();
      if (!person.equals(before) && recorded.isAfter(made)) {
        made = recorded;
      }
    }
    return made;
  }
}
