package nightbell.audit;

import java.util.HashMap;
import java.util.Map;
import nightbell.oncall.Channel;
import org.jspecify.annotations.Nullable;

/**
 * One thing to put on record: what happened, who did it, in words and as values. The engine adds
 * the instant, the incident and the client.
 */
public record Entry(
    Kind kind, Actor actor, @Nullable Channel channel, String text, Map<String, String> data) {
  public Entry {
    data = Map.copyOf(data);
  }

  /** The same entry with more values. */
  public Entry with(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(data);
    all.putAll(more);
    return new Entry(kind, actor, channel, text, all);
  }

  /** An entry of Nightbell's own. */
  public static Entry of(Kind kind, String text) {
    return new Entry(kind, Actor.NIGHTBELL, null, text, Map.of());
  }
}
