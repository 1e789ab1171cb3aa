package nightbell.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nightbell.oncall.Channel;

/**
 * What one number was sent lately, and so when the next message to it may leave. A value.
 *
 * @param sent oldest first
 * @param at when this was so
 */
record Recent(List<Store.Sent> sent, Instant at) {
  static final Recent NOTHING = new Recent(List.of(), Instant.EPOCH);

  /** A phone rings for 25 s at most, plus what the carrier needs. */
  private static final Duration RINGING = Duration.ofSeconds(45);

  private static final Duration TALKING = Duration.ofMinutes(2);

  /** After a key was pressed the call still says what it did. */
  private static final Duration FAREWELL = Duration.ofSeconds(3);

  Recent {
    sent = List.copyOf(sent);
  }

  /** The same and a message whose first page is this, which has just been claimed. */
  Recent and(Page claimed, Instant now) {
    List<Store.Sent> all = new ArrayList<>(sent);
    all.add(
        new Store.Sent(
            claimed.channel(), claimed.kind(), claimed.rank(), now, PageState.SENDING, null));
    return new Recent(all, now);
  }

  /** From when on this page may leave; in the past if it may now. */
  Instant free(Page next, Pace pace) {
    Instant quota = quota(pace.most(next));
    return switch (next.channel()) {
      case SMS -> later(quota, gathered(next, pace));
      case VOICE -> later(quota, lineFree());
      case EMAIL -> Instant.EPOCH;
    };
  }

  private Instant quota(int most) {
    return sent.size() < most ? Instant.EPOCH : sent.get(sent.size() - most).at().plus(Pace.WINDOW);
  }

  /** A text waits for its bundle where one of its sort has just gone that was no less urgent. */
  private Instant gathered(Page next, Pace pace) {
    Instant free = Instant.EPOCH;
    for (Store.Sent text : sent) {
      boolean same = Together.of(text.kind()) == Together.of(next.kind());
      if (same && text.channel() == Channel.SMS && next.rank() >= text.rank()) {
        free = later(free, text.at().plus(pace.bundleWait()));
      }
    }
    return free;
  }

  /** One call at a time: when the one under way is over, at the latest. */
  private Instant lineFree() {
    Instant free = Instant.EPOCH;
    for (Store.Sent call : sent) {
      if (call.channel() == Channel.VOICE) {
        free = later(free, over(call));
      }
    }
    return free;
  }

  private static Instant over(Store.Sent call) {
    Instant ended = call.endedAt();
    return switch (call.state()) {
      case SENDING, UNKNOWN -> call.at().plus(RINGING);
      case SENT, DELIVERED -> ended == null ? call.at().plus(RINGING) : ended;
      case ANSWERED -> ended == null ? call.at().plus(TALKING) : ended.plus(FAREWELL);
      case QUEUED, FAILED, CANCELLED -> Instant.EPOCH;
    };
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
