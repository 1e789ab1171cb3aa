package nightbell.web.live;

import java.util.List;
import nightbell.access.Rights;
import nightbell.alert.IncidentNumber;
import nightbell.audit.TrailEvent;
import org.jspecify.annotations.Nullable;

/**
 * One reader of what changes: what it may see, and how far it has been told. Used by one thread at
 * a time, but for its pipe.
 */
final class Reader {
  private final Pipe pipe;
  private final Rights rights;
  private final @Nullable IncidentNumber only;
  private final long since;
  private long told;
  private long heard;

  /**
   * A reader.
   *
   * @param only the one incident that it wants to hear of, or null
   * @param told the last event that it knows
   * @param now by {@link System#nanoTime}
   */
  Reader(Pipe pipe, Rights rights, @Nullable IncidentNumber only, long told, long now) {
    this.pipe = pipe;
    this.rights = rights;
    this.only = only;
    this.told = told;
    this.since = now;
    this.heard = now;
  }

  Pipe pipe() {
    return pipe;
  }

  /** The last event that it was told of, or that was not for it. */
  long told() {
    return told;
  }

  /** Tells it of these, oldest first; one that does not keep up is cut and may come back. */
  void tell(List<TrailEvent> events, long now) {
    for (TrailEvent event : events) {
      if (event.seq() > told) {
        if (wants(event)) {
          send(EventText.of(event), now);
        }
        told = event.seq();
      }
    }
  }

  /** Sends a sign of life if it has heard nothing for so long. */
  void beat(long after, long now) {
    if (now - heard >= after) {
      send(EventText.beat(told), now);
    }
  }

  /** Whether it was let in so long ago. */
  boolean isOlder(long age, long now) {
    return now - since >= age;
  }

  private void send(byte[] text, long now) {
    heard = now;
    if (!pipe.offer(text)) {
      pipe.end();
    }
  }

  private boolean wants(TrailEvent event) {
    return rights.sees(event.client()) && (only == null || only.equals(event.incident()));
  }
}
