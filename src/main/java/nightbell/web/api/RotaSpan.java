package nightbell.web.api;

import java.time.Instant;
import nightbell.alert.ClientId;
import nightbell.engine.rota.Kept;
import nightbell.web.Refused;
import org.jspecify.annotations.Nullable;

/** Which overrides or absences a list is asked for; those that were ended only on request. */
record RotaSpan(
    @Nullable ClientId client, @Nullable Instant from, @Nullable Instant to, boolean ended) {
  static RotaSpan of(Query query) {
    String client = query.text("client");
    Instant from = query.instant("from");
    Instant to = query.instant("to");
    if (from != null && to != null && !from.isBefore(to)) {
      throw Refused.input("to", "an instant after from is required");
    }
    return new RotaSpan(
        client == null ? null : new ClientId(client),
        from,
        to,
        Boolean.TRUE.equals(query.flag("ended")));
  }

  boolean has(Kept<?> kept, Instant begin, Instant end) {
    return kept.isFor(client)
        && (ended || kept.endedAt() == null)
        && (from == null || end.isAfter(from))
        && (to == null || begin.isBefore(to));
  }
}
