package nightbell.audit.story;

import java.time.Instant;
import java.util.Set;
import nightbell.oncall.Channel;
import org.jspecify.annotations.Nullable;

/**
 * What the trail tells of one page.
 *
 * @param kind what it was for, as its entry says
 * @param takenAt when the carrier had it
 * @param pickedUpAt when somebody answered the call
 * @param endedAt when it came to its end: answered, failed, cancelled or unknown
 * @param end how it ended, in words; null while it has not
 */
public record Told(
    String page,
    String person,
    @Nullable Channel channel,
    String kind,
    long seq,
    Instant queuedAt,
    @Nullable Instant takenAt,
    @Nullable Instant deliveredAt,
    @Nullable Instant pickedUpAt,
    @Nullable Instant endedAt,
    @Nullable String end) {
  private static final String UNKNOWN = "the carrier did not say whether it took it,";
  private static final Set<String> ASK = Set.of("page", "breach", "still_yours");

  /** Whether it asks its person for an answer; others only tell. */
  public boolean asks() {
    return ASK.contains(kind);
  }

  /** Whether it waits at this end of the story for the carrier to take it. */
  boolean isLeaving() {
    return takenAt == null && endedAt == null;
  }

  /** A carrier's answer may come after its report on how the page ended, which stands. */
  Told taken(Instant at) {
    boolean open = end == null || end.equals(UNKNOWN);
    Instant first = takenAt == null ? at : takenAt;
    return with(first, deliveredAt, pickedUpAt, open ? null : endedAt, open ? null : end);
  }

  Told unknown(Instant at) {
    return ended(at, UNKNOWN);
  }

  Told delivered(Instant at) {
    Told taken = taken(at);
    return taken.with(taken.takenAt, at, pickedUpAt, taken.endedAt, taken.end);
  }

  Told pickedUp(Instant at) {
    Told taken = taken(at);
    return taken.with(taken.takenAt, deliveredAt, at, taken.endedAt, taken.end);
  }

  Told ended(Instant at, String how) {
    return with(takenAt, deliveredAt, pickedUpAt, at, how);
  }

  /** It goes back to the queue. */
  Told again() {
    return with(null, null, null, null, null);
  }

  private Told with(
      @Nullable Instant taken,
      @Nullable Instant delivered,
      @Nullable Instant pickedUp,
      @Nullable Instant ended,
      @Nullable String how) {
    return new Told(
        page, person, channel, kind, seq, queuedAt, taken, delivered, pickedUp, ended, how);
  }

  /** For example {@code a call to Dana Ruiz at 02:09:00 (no answer, 02:09:25)}. */
  public String words(Wording wording) {
    return "a "
        + Wording.way(channel)
        + " to "
        + wording.name(person)
        + " at "
        + wording.at(queuedAt)
        + " ("
        + fate(wording)
        + ")";
  }

  /** What became of it. */
  public String fate(Wording wording) {
    String picked = pickedUpAt == null ? "" : "picked up " + wording.at(pickedUpAt);
    if (end != null && endedAt != null) {
      return (picked.isEmpty() ? "" : picked + ", then ") + end + " " + wording.at(endedAt);
    }
    if (!picked.isEmpty()) {
      return picked;
    }
    if (deliveredAt != null) {
      return "delivered " + wording.at(deliveredAt) + ", no answer so far";
    }
    return takenAt == null ? "not with the carrier yet" : "with the carrier, no answer so far";
  }
}
