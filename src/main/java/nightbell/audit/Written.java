package nightbell.audit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event as plain texts, the way it stands in the database and in an export: also one that
 * somebody changed into what no event is can be told as this.
 *
 * @param at the instant in ISO-8601 with {@code Z}, at most to the microsecond
 * @param incident the incident's number
 */
public record Written(
    long seq,
    String at,
    String kind,
    String actor,
    @Nullable String side,
    @Nullable String channel,
    @Nullable String client,
    @Nullable String incident,
    String text,
    Map<String, String> data) {
  public Written {
    data = Map.copyOf(data);
  }

  /** An event's plain texts. */
  public static Written of(TrailEvent event) {
    Entry entry = event.entry();
    return new Written(
        event.seq(),
        event.at().toString(),
        entry.kind().wire(),
        entry.actor().name(),
        entry.actor().side() == null ? null : Kind.wire(entry.actor().side()),
        entry.channel() == null ? null : Kind.wire(entry.channel()),
        event.client() == null ? null : event.client().value(),
        event.incident() == null ? null : event.incident().toString(),
        entry.text(),
        entry.data());
  }
}
