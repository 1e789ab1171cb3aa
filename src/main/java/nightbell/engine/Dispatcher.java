package nightbell.engine;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import nightbell.escalation.PageId;
import nightbell.oncall.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends queued pages, worst and oldest first, each channel by its own threads, so that a carrier
 * that hangs holds up no other. A page is claimed in the database before its request leaves: what
 * an acknowledgement cancelled cannot be sent, on this node or another.
 */
final class Dispatcher {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

  /** A claim older than this was left by a process that died: requests end within 10 s. */
  static final Duration STUCK = Duration.ofSeconds(30);

  private static final int TRIES = 3;
  private static final int BACKOFF_SECONDS = 5;

  private final Store store;
  private final Clock clock;
  private final Outcomes outcomes;
  private final String node;
  private final Map<Channel, Sender> senders = new EnumMap<>(Channel.class);
  private final Map<Channel, ThreadPoolExecutor> workers = new EnumMap<>(Channel.class);
  private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();
  private final Set<PageId> known = ConcurrentHashMap.newKeySet();
  private final SecureRandom random = new SecureRandom();
  private final List<Page> early = new ArrayList<>();
  private boolean sending;

  Dispatcher(Store store, Clock clock, String node, List<Sender> senders, Outcomes outcomes) {
    this.store = store;
    this.clock = clock;
    this.node = node;
    this.outcomes = outcomes;
    for (Sender sender : senders) {
      this.senders.put(sender.channel(), sender);
      workers.put(sender.channel(), pool(sender.channel()));
    }
  }

  /** Takes what became of a page. */
  @FunctionalInterface
  interface Outcomes {
    void sent(SendOutcome outcome);
  }

  /** Begins to send; what was offered before waited until now. */
  synchronized void start() {
    sending = true;
    early.forEach(this::enqueue);
    early.clear();
  }

  /** Queues a page for sending; one that is known already is not queued twice. */
  synchronized void offer(Page page) {
    if (!known.add(page.id())) {
      return;
    }
    if (sending) {
      enqueue(page);
    } else {
      early.add(page);
    }
  }

  /** Stops what a carrier has, if that can still be. */
  void recall(Page page) {
    Sender sender = senders.get(page.channel());
    String carrierId = page.carrierId();
    if (sender != null && carrierId != null) {
      later.execute(() -> guarded("recall " + page.id(), () -> sender.recall(carrierId)));
    }
  }

  boolean idle() {
    return known.isEmpty();
  }

  /** Ends after the requests under way; nothing is interrupted. */
  void stop() throws InterruptedException {
    workers.values().forEach(ThreadPoolExecutor::shutdown);
    later.shutdown();
    for (ThreadPoolExecutor pool : workers.values()) {
      if (!pool.awaitTermination(12, TimeUnit.SECONDS)) {
        LOG.warn("A carrier did not answer in time; its page is sent again at the next start.");
      }
    }
  }

  private void enqueue(Page page) {
    ThreadPoolExecutor pool = workers.get(page.channel());
    if (pool == null) {
      known.remove(page.id());
      outcomes.sent(
          new SendOutcome(page.id(), new Delivery.Refused("no carrier for this channel"), false));
    } else if (!pool.isShutdown()) {
      pool.execute(new Sending(page, () -> guarded("page " + page.id(), () -> send(page))));
    }
  }

  private void send(Page page) {
    String token = token();
    boolean claimed = store.claim(page.id(), node, LoadedMatrices.sha256(token), clock.now());
    if (!claimed) {
      known.remove(page.id());
      return;
    }
    Delivery delivery = deliver(page, token);
    boolean again = delivery instanceof Delivery.Later && page.attempt() + 1 < TRIES;
    outcomes.sent(new SendOutcome(page.id(), delivery, again));
    if (again) {
      long wait = (long) BACKOFF_SECONDS * (page.attempt() + 1);
      // Failing to come back is no loss: the page is queued in the database, the sweep takes it.
      var unused = later.schedule(() -> again(page), wait, TimeUnit.SECONDS);
    } else {
      known.remove(page.id());
    }
  }

  private void again(Page page) {
    known.remove(page.id());
    offer(PageChange.begun(page));
  }

  private Delivery deliver(Page page, String token) {
    Sender sender = senders.get(page.channel());
    if (sender == null) {
      return new Delivery.Refused("no carrier for this channel");
    }
    try {
      return sender.send(page, token);
    } catch (RuntimeException e) {
      LOG.error("Sending page {} failed", page.id(), e);
      return new Delivery.Unknown("Sending failed: " + e);
    }
  }

  private void guarded(String what, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      // The page stays in the database as it was; the sweep offers it again.
      LOG.error("Could not finish {}", what, e);
    }
  }

  private String token() {
    byte[] bytes = new byte[18];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static ThreadPoolExecutor pool(Channel channel) {
    int threads = channel == Channel.SMS ? 8 : 4;
    return new ThreadPoolExecutor(
        threads,
        threads,
        1,
        TimeUnit.MINUTES,
        new PriorityBlockingQueue<>(),
        work -> new Thread(work, "send-" + channel.name().toLowerCase(java.util.Locale.ROOT)));
  }

  /** A page in line: answerable ones first, then by severity, then by age. */
  private record Sending(Page page, Runnable work) implements Runnable, Comparable<Sending> {
    @Override
    public void run() {
      work.run();
    }

    @Override
    public int compareTo(Sending other) {
      int kind = Boolean.compare(other.page.kind().answerable(), page.kind().answerable());
      int rank = Integer.compare(page.rank(), other.page.rank());
      int age = page.queuedAt().compareTo(other.page.queuedAt());
      return kind != 0 ? kind : rank != 0 ? rank : age;
    }
  }
}
