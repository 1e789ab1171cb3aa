package nightbell.web.api;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nightbell.access.Rights;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.audit.TrailEvent;
import nightbell.oncall.Channel;
import nightbell.oncall.Side;
import nightbell.reference.OneOf;
import org.jspecify.annotations.Nullable;

/** A trail entry as the API shows it. */
record EventShape(
    long seq,
    @Iso Instant at,
    @OneOf(Kind.class) String kind,
    String actor,
    @OneOf(Side.class) @Nullable String side,
    @OneOf(Channel.class) @Nullable String channel,
    @Nullable Integer incident,
    String text,
    Map<String, String> data) {

  private static final Pattern NUMBER = Pattern.compile("\\+\\d{7,15}");
  private static final Pattern ADDRESS = Pattern.compile("\\+\\d{7,15}|[^\\s@]+@[^\\s@]+");

  /** An event as this caller may read it: its text without numbers unless all is in sight. */
  static EventShape of(TrailEvent event, Rights rights) {
    Entry entry = event.entry();
    String text = entry.text();
    return new EventShape(
        event.seq(),
        event.at(),
        entry.kind().wire(),
        entry.actor().name(),
        Wire.nameOrNull(entry.actor().side()),
        Wire.nameOrNull(entry.channel()),
        event.incident() == null ? null : event.incident().value(),
        rights.seesAll()
            ? text
            : NUMBER.matcher(text).replaceAll(one -> Masked.address(one.group())),
        shown(entry.data()));
  }

  /** The record knows numbers and addresses whole; who reads it here need not. */
  private static Map<String, String> shown(Map<String, String> data) {
    Map<String, String> shown = new TreeMap<>();
    data.forEach(
        (name, value) ->
            shown.put(name, ADDRESS.matcher(value).matches() ? Masked.address(value) : value));
    return shown;
  }
}
