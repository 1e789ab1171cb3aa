package nightbell.web.api;

import java.time.Instant;
import nightbell.engine.Ask;
import nightbell.engine.Asks.Contact;
import nightbell.oncall.Channel;
import org.jspecify.annotations.Nullable;

/**
 * One channel of a person as the API shows it.
 *
 * @param address masked to all but its owner
 * @param confirmedBy how it last answered, in words
 */
record ContactShape(
    String channel,
    String address,
    @Iso @Nullable Instant confirmedAt,
    @Nullable String confirmedBy,
    @Nullable DrillShape lastDrill) {

  static ContactShape of(
      Channel channel, String shown, @Nullable Contact known, @Nullable Ask drill) {
    return new ContactShape(
        Wire.name(channel),
        shown,
        known == null ? null : known.confirmedAt(),
        known == null ? null : known.how(),
        drill == null ? null : DrillShape.of(drill));
  }
}
