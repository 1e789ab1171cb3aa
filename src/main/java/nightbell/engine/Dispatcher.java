package nightbell.engine;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nightbell.escalation.PageId;
import nightbell.oncall.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends queued pages, worst and oldest first, each channel by its own threads, so that a carrier
 * that hangs holds up no other. A page is claimed in the database before its request leaves: what
 * an acknowledgement cancelled cannot be sent, on this node or another. Whatever fails here leaves
 * the page where the sweep finds it; an outcome that cannot be recorded is kept until it can.
 */
final class Dispatcher {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

  /** A claim older than this was left by a process that died: requests end within 10 s. */
  static final Duration STUCK = Duration.ofSeconds(30);

  private static final Duration HANGS = Duration.ofMinutes(1);
  private static final Duration BACKOFF = Duration.ofSeconds(5);
  private static final int TRIES = 3;

  private final Store store;
  private final Clock clock;
  private final Outcomes outcomes;
  private final String node;
  private final Map<Channel, Sender> senders = new EnumMap<>(Channel.class);
  private final Map<Channel, ThreadPoolExecutor> workers = new EnumMap<>(Channel.class);
  private final Map<Channel, Line> lines = new EnumMap<>(Channel.class);
  private final ThreadPoolExecutor recalls = SendThreads.ofName("recall", 4);

  /** Pages in hand, from when they were queued here until their outcome is on record. */
  private final Map<PageId, Instant> known = new ConcurrentHashMap<>();

  /** Pages being sent, and since when. */
  private final Map<PageId, Instant> sent = new ConcurrentHashMap<>();

  /** Pages that a carrier could not take, and until when they rest. */
  private final Map<PageId, Instant> resting = new ConcurrentHashMap<>();

  private final ConcurrentLinkedQueue<SendOutcome> unrecorded = new ConcurrentLinkedQueue<>();
  private final SecureRandom random = new SecureRandom();
  private final List<Page> early = new ArrayList<>();
  private boolean sending;

  Dispatcher(Store store, Clock clock, String node, List<Sender> senders, Outcomes outcomes) {
    this.store = store;
    this.clock = clock;
    this.node = node;
    this.outcomes = outcomes;
    senders.forEach(sender -> this.senders.put(sender.channel(), sender));
    for (Channel channel : Channel.values()) {
      workers.put(channel, SendThreads.of(channel));
      lines.put(channel, new Line(PageWords.channel(channel) + "s"));
    }
  }

  /** Puts on record what became of a page; the stage fails if that cannot be done now. */
  @FunctionalInterface
  interface Outcomes {
    CompletionStage<Boolean> sent(SendOutcome outcome);
  }

  /** Begins to send; what was offered before waited until now. */
  synchronized void start() {
    sending = true;
    early.forEach(this::enqueue);
    early.clear();
  }

  /** Queues a page for sending; one that is known already is not queued twice. */
  synchronized void offer(Page page) {
    Instant rest = resting.get(page.id());
    if (rest != null && clock.now().isBefore(rest)) {
      return;
    }
    if (known.putIfAbsent(page.id(), clock.now()) != null) {
      return;
    }
    if (sending) {
      enqueue(page);
    } else {
      early.add(page);
    }
  }

  /** Whether this dispatcher has the page in hand, so that nobody else need take care of it. */
  boolean holds(PageId page) {
    return known.containsKey(page);
  }

  /** Stops what a carrier has, if that can still be. */
  void recall(Page page) {
    Sender sender = senders.get(page.channel());
    String carrierId = page.carrierId();
    if (sender != null && carrierId != null && !recalls.isShutdown()) {
      recalls.execute(() -> guarded("recall " + page.id(), () -> sender.recall(carrierId)));
    }
  }

  /** Tries again to record what could not be recorded; for the sweep. */
  void recordAgain() {
    Instant now = clock.now();
    resting.values().removeIf(until -> until.plus(HANGS).isBefore(now));
    for (int i = unrecorded.size(); i > 0; i--) {
      SendOutcome outcome = unrecorded.poll();
      if (outcome != null) {
        record(outcome);
      }
    }
  }

  boolean idle() {
    return known.isEmpty();
  }

  /** Pages that are being sent for too long, in words. */
  Optional<String> trouble() {
    Instant before = clock.now().minus(HANGS);
    return sent.entrySet().stream()
        .filter(page -> page.getValue().isBefore(before))
        .findFirst()
        .map(page -> "page " + page.getKey() + " has been on its way out since " + page.getValue());
  }

  /** Carriers that do not take pages, in words. */
  Optional<String> carrierTrouble() {
    return lines.values().stream().flatMap(line -> line.trouble().stream()).findFirst();
  }

  /** Ends after the requests under way; what still waits stays queued in the database. */
  void stop() throws InterruptedException {
    for (ThreadPoolExecutor pool : workers.values()) {
      pool.shutdown();
      pool.getQueue().clear();
    }
    for (ThreadPoolExecutor pool : workers.values()) {
      if (!pool.awaitTermination(12, TimeUnit.SECONDS)) {
        LOG.warn("A carrier did not answer in time; its page is sent again at the next start.");
      }
    }
  }

  /** Ends after the calls that are being hung up; to be called when nothing is decided any more. */
  void close() throws InterruptedException {
    recalls.shutdown();
    if (!recalls.awaitTermination(12, TimeUnit.SECONDS)) {
      LOG.warn("A carrier did not answer in time; a call may ring on.");
    }
  }

  private void enqueue(Page page) {
    ThreadPoolExecutor pool = workers.get(page.channel());
    if (pool != null && !pool.isShutdown()) {
      pool.execute(new Sending(page, () -> guarded("page " + page.id(), () -> send(page))));
    }
  }

  private void send(Page page) {
    String token = token();
    boolean handedOver = false;
    try {
      if (store.claim(page.id(), node, LoadedMatrices.sha256(token), clock.now())) {
        SendOutcome outcome = request(page, token);
        handedOver = true;
        record(outcome);
      }
    } finally {
      if (!handedOver) {
        known.remove(page.id());
      }
    }
  }

  private SendOutcome request(Page page, String token) {
    sent.put(page.id(), clock.now());
    Delivery delivery = deliver(page, token);
    sent.remove(page.id());
    Stream.ofNullable(lines.get(page.channel())).forEach(l -> l.took(page.address(), delivery));
    boolean again = delivery instanceof Delivery.Later && page.attempt() + 1 < TRIES;
    if (again) {
      resting.put(page.id(), clock.now().plus(BACKOFF.multipliedBy(page.attempt() + 1L)));
    }
    return new SendOutcome(page.id(), delivery, again);
  }

  private void record(SendOutcome outcome) {
    var unused =
        outcomes
            .sent(outcome)
            .whenComplete(
                (done, failed) -> {
                  if (failed == null) {
                    known.remove(outcome.page());
                  } else {
                    unrecorded.add(outcome);
                  }
                });
  }

  private Delivery deliver(Page page, String token) {
    Sender sender = senders.get(page.channel());
    if (sender == null) {
      return new Delivery.Refused("no carrier for this channel");
    }
    try {
      return sender.send(page, token);
    } catch (Throwable e) {
      // An edge: whatever a carrier's library throws, the page must not be lost with the thread.
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
}
