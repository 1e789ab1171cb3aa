package nightbell.ops.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * Posts from one thread over kept connections, as fast as the answers come or at a steady rate. At
 * a rate the time counts from when a request should have left, so that a service that holds up its
 * sender is not made to look fast.
 */
final class Firehose implements AutoCloseable {
  private static final long SECOND = 1_000_000_000L;
  private static final long PATIENCE = 20 * SECOND;
  private static final long NAP = 50_000;

  private final Selector selector;
  private final List<Wire> wires = new ArrayList<>();
  private final Deque<Wire> idle = new ArrayDeque<>();

  Firehose(int port, int connections) throws IOException {
    selector = Selector.open();
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    for (int i = 0; i < connections; i++) {
      wires.add(new Wire(address, selector));
    }
    idle.addAll(wires);
  }

  /** Hears each answer 202 as it comes. */
  @FunctionalInterface
  interface Answered {
    void taken(String body, long planned);
  }

  /**
   * What came of it.
   *
   * @param taken answers 202; {@code other} counts all others
   * @param latency in nanoseconds
   */
  record Shots(long taken, long other, double seconds, Histogram latency) {
    double perSecond() {
      return taken / seconds;
    }
  }

  /** The next request leaves as soon as a connection is free. */
  Shots asFastAsTaken(Posts posts, Duration time) throws IOException {
    return run(posts, 0, Long.MAX_VALUE, time, null);
  }

  /** The same for so many requests. */
  Shots all(Posts posts, long count, @Nullable Answered answered) throws IOException {
    return run(posts, 0, count, Duration.ofHours(1), answered);
  }

  /** So many requests a second, whatever becomes of those before. */
  Shots evenly(Posts posts, int perSecond, long count, @Nullable Answered answered)
      throws IOException {
    return run(posts, SECOND / perSecond, count, Duration.ofHours(1), answered);
  }

  @Override
  public void close() throws IOException {
    for (Wire wire : wires) {
      wire.close();
    }
    selector.close();
  }

  private Shots run(Posts posts, long apart, long count, Duration time, @Nullable Answered answered)
      throws IOException {
    Histogram latency = new Histogram(60 * SECOND, 3);
    long start = System.nanoTime();
    long end = start + time.toNanos();
    long[] seen = new long[2];
    long sent = 0;
    long last = start;
    while (true) {
      long now = System.nanoTime();
      boolean over = sent >= count || now >= end;
      if (over && idle.size() == wires.size()) {
        return new Shots(seen[0], seen[1], (last - start) / (double) SECOND, latency);
      }
      if (over && now - last > PATIENCE) {
        throw new IOException("Answers are missing for " + (wires.size() - idle.size()));
      }
      while (!over && !idle.isEmpty() && (apart == 0 || start + sent * apart <= now)) {
        idle.pop().send(posts.next(), apart == 0 ? System.nanoTime() : start + sent * apart);
        sent++;
        over = sent >= count;
      }
      boolean due = !over && apart > 0 && !idle.isEmpty();
      if (await(due ? start + sent * apart - System.nanoTime() : 10_000_000)) {
        last = take(seen, latency, answered);
      }
    }
  }

  private boolean await(long nanos) throws IOException {
    if (nanos > 2_000_000) {
      return selector.select(nanos / 1_000_000 - 1) > 0;
    }
    if (selector.selectNow() > 0) {
      return true;
    }
    if (nanos > 0) {
      LockSupport.parkNanos(Math.min(nanos, NAP));
    }
    return selector.selectNow() > 0;
  }

  private long take(long[] seen, Histogram latency, @Nullable Answered answered)
      throws IOException {
    long now = System.nanoTime();
    for (SelectionKey key : selector.selectedKeys()) {
      Wire wire = (Wire) key.attachment();
      if (wire.go()) {
        latency.recordValue(Math.min(now - wire.planned(), 60 * SECOND));
        boolean taken = wire.status() == 202;
        seen[taken ? 0 : 1]++;
        if (taken && answered != null) {
          answered.taken(wire.text(), wire.planned());
        }
        idle.push(wire);
      }
    }
    selector.selectedKeys().clear();
    return now;
  }
}
