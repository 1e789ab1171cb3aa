package nightbell.oncall;

import java.time.Instant;

/** A half-open span of time, and whether something counts in it; it may go on alike after it. */
record Stretch(boolean on, Instant from, Instant until) {
  static final Stretch ALWAYS = new Stretch(true, Instant.MIN, Instant.MAX);

  /** The part of it that lies in another one; on where both are. */
  Stretch within(Stretch other) {
    return new Stretch(
        on && other.on,
        from.isAfter(other.from) ? from : other.from,
        until.isBefore(other.until) ? until : other.until);
  }
}
