package nightbell.engine;

import java.time.Duration;
import java.time.Instant;
import nightbell.engine.Ask.State;
import org.jspecify.annotations.Nullable;

/** A question as it becomes: states, instants and reasons change, the rest stays. */
final class AskChange {
  private AskChange() {}

  static Ask sending(Ask ask, String tokenHash, Instant lease) {
    return new With(ask).ends(State.SENDING, null, ask.error(), lease, tokenHash);
  }

  /** It is at the carrier, or may be; {@code error} says why that is not sure. */
  static Ask sent(Ask ask, @Nullable String carrierId, @Nullable String error, Instant now) {
    Instant sent = ask.sentAt() == null ? now : ask.sentAt();
    return new With(ask, ask.until(), sent, carrierId == null ? ask.carrierId() : carrierId)
        .ends(State.SENT, null, error, ask.until(), ask.tokenHash());
  }

  static Ask postponed(Ask ask, String error, Instant next) {
    return new With(ask).ends(State.QUEUED, null, error, next, ask.tokenHash());
  }

  /** Tried later; a test waits as long for its answer then, a duty begins when it does. */
  static Ask putOff(Ask ask, Instant now, Duration pause) {
    Instant until = ask.purpose() == Ask.Purpose.DRILL ? ask.until().plus(pause) : ask.until();
    return new With(ask, until, ask.sentAt(), ask.carrierId())
        .ends(State.QUEUED, null, "put off for an incident", now.plus(pause), ask.tokenHash());
  }

  static Ask ended(Ask ask, State state, @Nullable String error, Instant now) {
    return new With(ask).ends(state, now, error, null, ask.tokenHash());
  }

  private record With(
      Ask ask, Instant until, @Nullable Instant sentAt, @Nullable String carrierId) {
    With(Ask ask) {
      this(ask, ask.until(), ask.sentAt(), ask.carrierId());
    }

    Ask ends(
        State state,
        @Nullable Instant endedAt,
        @Nullable String error,
        @Nullable Instant nextAt,
        @Nullable String tokenHash) {
      return new Ask(
          ask.name(),
          ask.purpose(),
          ask.client(),
          ask.person(),
          ask.side(),
          ask.channel(),
          ask.address(),
          ask.code(),
          ask.key(),
          ask.subject(),
          ask.text(),
          state,
          ask.at(),
          until,
          nextAt,
          sentAt,
          endedAt,
          carrierId,
          error,
          tokenHash,
          state == State.SENDING ? ask.attempt() + 1 : ask.attempt());
    }
  }
}
