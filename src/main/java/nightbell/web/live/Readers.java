package nightbell.web.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nightbell.audit.TrailEvent;
import nightbell.engine.Trail;
import nightbell.engine.desk.DeskRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All who read what changes. One thread looks at the trail's end a few times a second, as long as
 * anybody reads, and tells each reader what is new for it; one who is behind is told the rest of it
 * piece by piece. A reader is let go after a minute and comes back at once, through the guard: so a
 * session or token that has ended reads no longer than that.
 */
public final class Readers implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Readers.class);
  private static final Duration LOOK = Duration.ofMillis(200);
  private static final Duration BEAT = Duration.ofSeconds(15);
  private static final Duration STAY = Duration.ofSeconds(60);
  private static final int PIECE = 500;
  private static final int MOST = 200;

  private final Trail trail;
  private final DeskRecords records;
  private final int most;
  private final Queue<Reader> readers = new ConcurrentLinkedQueue<>();
  private final AtomicInteger count = new AtomicInteger();
  private final ScheduledThreadPoolExecutor looking;
  private volatile boolean closed;

  /** How far all have been told who are not behind; touched by the one thread. */
  private long end = -1;

  public Readers(Trail trail, DeskRecords records) {
    this(trail, records, MOST);
  }

  Readers(Trail trail, DeskRecords records, int most) {
    this.trail = trail;
    this.records = records;
    this.most = most;
    this.looking =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "events");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Begins to look. */
  public void begin() {
    var unused =
        looking.scheduleWithFixedDelay(
            this::safely, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** How many read now. */
  public int count() {
    return count.get();
  }

  /** Whether one more may read; who got true must {@link #join} or {@link #leave}. */
  boolean enter() {
    if (closed || count.incrementAndGet() > most) {
      count.decrementAndGet();
      return false;
    }
    return true;
  }

  void leave() {
    count.decrementAndGet();
  }

  void join(Reader reader) {
    readers.add(reader);
    if (closed) {
      reader.pipe().end();
    }
  }

  /** Where the trail ends. */
  long last() {
    return records.lastEvent();
  }

  /** Lets all go, so that none keeps the server from stopping. */
  @Override
  public void close() {
    closed = true;
    looking.shutdown();
    readers.forEach(reader -> reader.pipe().end());
  }

  private void safely() {
    try {
      look(System.nanoTime());
    } catch (RuntimeException e) {
      LOG.warn("Nobody could be told what changed; trying again: {}", e.toString());
    }
  }

  void look(long now) {
    clear(now);
    if (readers.isEmpty()) {
      end = -1;
      return;
    }
    if (end < 0) {
      end = records.lastEvent();
    }
    long before = end;
    List<TrailEvent> fresh = after(before);
    for (Reader reader : readers) {
      if (reader.told() >= before) {
        reader.tell(fresh, now);
      } else if (reader.pipe().isEmpty()) {
        reader.tell(after(reader.told()), now);
      }
      reader.beat(BEAT.toNanos(), now);
    }
    end = fresh.isEmpty() ? before : fresh.get(fresh.size() - 1).seq();
  }

  private void clear(long now) {
    List<Reader> gone = new ArrayList<>();
    for (Reader reader : readers) {
      if (reader.isOlder(STAY.toNanos(), now)) {
        reader.pipe().end();
      }
      if (reader.pipe().isEnded()) {
        gone.add(reader);
      }
    }
    gone.forEach(reader -> leave());
    readers.removeAll(gone);
  }

  private List<TrailEvent> after(long seq) {
    return trail.events(new Trail.Filter(Trail.Span.ALL, null, null, null, seq, PIECE));
  }
}
