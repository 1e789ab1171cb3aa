package nightbell.web.api;

import java.time.Instant;
import java.util.Map;
import nightbell.audit.Entry;
import nightbell.audit.TrailEvent;
import org.jspecify.annotations.Nullable;

/** A trail entry as the API shows it. */
record EventShape(
    long seq,
    @Iso Instant at,
    String kind,
    String actor,
    @Nullable String side,
    @Nullable String channel,
    @Nullable Integer incident,
    String text,
    Map<String, String> data) {

  static EventShape of(TrailEvent event) {
    Entry entry = event.entry();
    return new EventShape(
        event.seq(),
        event.at(),
        entry.kind().wire(),
        entry.actor().name(),
        Wire.nameOrNull(entry.actor().side()),
        Wire.nameOrNull(entry.channel()),
        event.incident() == null ? null : event.incident().value(),
        entry.text(),
        entry.data());
  }
}
