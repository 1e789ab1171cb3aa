package nightbell.engine.rota;

import java.time.Instant;
import nightbell.alert.ClientId;
import nightbell.oncall.PersonId;
import nightbell.oncall.ScheduleId;
import org.jspecify.annotations.Nullable;

/**
 * Two people of a schedule who take over each other's shift. It holds, as two overrides, once both
 * have consented; until then it changes nothing, and it lapses when the first of the shifts begins.
 *
 * @param client whose schedule it is; null for every client that has it
 * @param endedAt when it was declined, taken back or ended, null if it was not
 */
public record Swap(
    String id,
    @Nullable ClientId client,
    ScheduleId schedule,
    Half a,
    Half b,
    String by,
    Instant at,
    String reason,
    @Nullable Instant endedAt,
    @Nullable String endedBy) {

  /**
   * One of the two shifts.
   *
   * @param person whose shift it is; the other one will stand there
   * @param consentedAt when that person agreed, or null
   * @param override by which the other one stands there, or null
   */
  public record Half(
      PersonId person,
      Instant from,
      Instant to,
      @Nullable Instant consentedAt,
      @Nullable String override) {
    Half consented(Instant at) {
      return new Half(person, from, to, consentedAt == null ? at : consentedAt, override);
    }

    Half by(String made) {
      return new Half(person, from, to, consentedAt, made);
    }
  }

  /** Where a swap stands. */
  public enum State {
    PROPOSED,
    AGREED,
    ENDED,
    LAPSED
  }

  /** Where it stands at this instant. */
  public State state(Instant now) {
    if (endedAt != null) {
      return State.ENDED;
    }
    if (a.override() != null) {
      return State.AGREED;
    }
    return now.isBefore(begin()) ? State.PROPOSED : State.LAPSED;
  }

  /** When the first of the shifts begins. */
  public Instant begin() {
    return a.from().isBefore(b.from()) ? a.from() : b.from();
  }

  /** Whether the swap is this person's. */
  public boolean isOf(PersonId person) {
    return a.person().equals(person) || b.person().equals(person);
  }

  /** Whether this override is a half of it, which must not end by itself. */
  boolean holdsBy(String override) {
    return endedAt == null && (override.equals(a.override()) || override.equals(b.override()));
  }

  boolean isConsented() {
    return a.consentedAt() != null && b.consentedAt() != null;
  }

  Swap consented(PersonId person, Instant now) {
    return with(
        a.person().equals(person) ? a.consented(now) : a,
        b.person().equals(person) ? b.consented(now) : b);
  }

  Swap made(String overrideOfA, String overrideOfB) {
    return with(a.by(overrideOfA), b.by(overrideOfB));
  }

  Swap ended(Instant now, String who) {
    return new Swap(id, client, schedule, a, b, by, at, reason, now, who);
  }

  private Swap with(Half first, Half second) {
    return new Swap(id, client, schedule, first, second, by, at, reason, endedAt, endedBy);
  }
}
