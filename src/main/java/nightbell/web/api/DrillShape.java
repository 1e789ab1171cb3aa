package nightbell.web.api;

import java.time.Instant;
import nightbell.engine.Ask;
import nightbell.engine.Ask.Purpose;
import nightbell.engine.Ask.State;
import org.jspecify.annotations.Nullable;

/**
 * A test page as the API shows it, its address masked.
 *
 * @param code what its text is named by; null for a code that confirms a number, which is secret
 * @param result {@code waiting, answered, unanswered, failed}
 */
record DrillShape(
    String person,
    String client,
    String side,
    String channel,
    String address,
    @Nullable String code,
    @Iso Instant at,
    @Iso Instant until,
    String result,
    @Iso @Nullable Instant answeredAt,
    @Nullable String error) {

  static DrillShape of(Ask ask) {
    return new DrillShape(
        ask.person().value(),
        ask.client().value(),
        Wire.name(ask.side()),
        Wire.name(ask.channel()),
        Masked.address(ask.address()),
        ask.purpose() == Purpose.CONTACT ? null : ask.code(),
        ask.at(),
        ask.until(),
        ask.state().waits() ? "waiting" : Wire.name(ask.state()),
        ask.state() == State.ANSWERED ? ask.endedAt() : null,
        ask.error());
  }
}
