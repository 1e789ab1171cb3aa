package nightbell.web;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.engine.Clock;
import nightbell.engine.Engine;
import nightbell.oncall.Channel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts what was refused on record, at most so many times a minute: anyone can send wrong keys and
 * signatures, and the trail must not grow at a stranger's will. The next one that is recorded says
 * how many were not. Never fails; thread-safe.
 */
public final class Sparing {
  /** How many a minute are recorded. */
  public static final int A_MINUTE = 20;

  private static final Logger LOG = LoggerFactory.getLogger(Sparing.class);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Engine engine;
  private final Clock clock;
  private Instant since = Instant.EPOCH;
  private int recorded;
  private int left;

  public Sparing(Engine engine, Clock clock) {
    this.engine = engine;
    this.clock = clock;
  }

  /** Records a refusal of Nightbell's own, unless there were too many of late. */
  public void refused(
      Kind kind, @Nullable Channel channel, String text, Map<String, String> facts) {
    int unrecorded = take();
    if (unrecorded < 0) {
      return;
    }
    Map<String, String> data = new HashMap<>(facts);
    data.put("unrecorded", Integer.toString(unrecorded));
    record(new Entry(kind, Actor.NIGHTBELL, channel, text, data));
  }

  private void record(Entry entry) {
    try {
      CompletionStage<Void> noted = engine.note(null, null, entry);
      var unused = noted.exceptionally(e -> failed(entry, e));
    } catch (RuntimeException e) {
      failed(entry, e);
    }
  }

  private static @Nullable Void failed(Entry entry, Throwable e) {
    LOG.warn("a refused request could not be put on record: {}", entry.text(), e);
    return null;
  }

  /** How many went unrecorded before this one, or -1 if this one is not to be recorded. */
  private synchronized int take() {
    Instant now = clock.now();
    if (!now.isBefore(since.plus(MINUTE))) {
      since = now;
      recorded = 0;
    }
    if (recorded == A_MINUTE) {
      left++;
      return -1;
    }
    recorded++;
    int before = left;
    left = 0;
    return before;
  }
}
