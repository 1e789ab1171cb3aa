package nightbell.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import nightbell.escalation.PageId;
import nightbell.oncall.Channel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One channel's way out: whoever has the turn gets the next thread that is free, so a thread is
 * taken only by a message that may leave now. Before its request a message is measured once more
 * against what the database says was sent to its number, by whatever node, and its pages are
 * claimed there one by one.
 */
final class WayOut {
  private static final Logger LOG = LoggerFactory.getLogger(WayOut.class);

  /** Nodes' clocks differ by less; what is later is of a clock that was set back. */
  private static final Duration SKEW = Duration.ofSeconds(5);

  private final Channel channel;
  private final Outlet outlet;
  private final Store store;
  private final Clock clock;
  private final String node;
  private final Bundles bundles;
  private final Fates fates;
  private final Turns turns;
  private final Line line;
  private final ThreadPoolExecutor threads;

  /** Pages being sent, and since when. */
  private final Map<PageId, Instant> sending = new ConcurrentHashMap<>();

  private int free;
  private @Nullable Instant wakesAt;

  WayOut(
      Channel channel,
      Outlet outlet,
      Store store,
      Clock clock,
      String node,
      Bundles bundles,
      Fates fates) {
    this.channel = channel;
    this.outlet = outlet;
    this.store = store;
    this.clock = clock;
    this.node = node;
    this.bundles = bundles;
    this.fates = fates;
    this.turns = new Turns(channel, outlet.pace());
    this.line = new Line(PageWords.channel(channel) + "s");
    this.threads = SendThreads.of(channel);
    this.free = SendThreads.most(channel);
  }

  /** Hears what becomes of pages that were added. */
  interface Fates {
    /** It was not sent: another has it, it was cancelled, or something failed before. */
    void dropped(Page page);

    /** A request was made for it, maybe with others. */
    void sent(Page page, Delivery delivery, SendOutcome.Said said);
  }

  Turns turns() {
    return turns;
  }

  Line line() {
    return line;
  }

  /** Gives threads to whoever may leave now. Never waits. */
  void go() {
    while (begin()) {
      // The next one.
    }
  }

  /** Since when a page is on its way out that has been for too long. */
  Optional<Map.Entry<PageId, Instant>> hanging(Instant before) {
    return sending.entrySet().stream().filter(page -> page.getValue().isBefore(before)).findFirst();
  }

  void shutdown() {
    threads.shutdown();
    threads.getQueue().clear();
  }

  boolean awaitEnd(long seconds) throws InterruptedException {
    return threads.awaitTermination(seconds, TimeUnit.SECONDS);
  }

  private synchronized boolean begin() {
    if (free == 0 || threads.isShutdown()) {
      return false;
    }
    Instant now = clock.now();
    List<Page> pages = turns.next(now);
    if (pages.isEmpty()) {
      Optional<Instant> at = turns.wakeAt(now);
      at.ifPresent(instant -> wake(now, instant));
      // A clock that jumped over that instant meanwhile would have the alarm come too late.
      return at.filter(instant -> instant.isAfter(now) && !instant.isAfter(clock.now()))
          .isPresent();
    }
    free--;
    try {
      threads.execute(() -> run(pages));
    } catch (Throwable e) {
      // No thread can be had: the pages stay in the database, and the sweep offers them again.
      LOG.error("No thread to send page {} with", pages.get(0).id(), e);
      free++;
      pages.forEach(fates::dropped);
      turns.made(pages.get(0), Recent.NOTHING, List.of(), false);
      return false;
    }
    return true;
  }

  /** Arms one alarm for the earliest instant; a later one that was armed before does no harm. */
  private void wake(Instant now, Instant at) {
    Instant armed = wakesAt;
    if (at.isAfter(now) && (armed == null || at.isBefore(armed) || !armed.isAfter(now))) {
      wakesAt = at;
      outlet.alarm().after(Duration.between(now, at), this::go);
    }
  }

  private void run(List<Page> pages) {
    try {
      send(pages);
    } finally {
      synchronized (this) {
        free++;
      }
      go();
    }
  }

  private void send(List<Page> pages) {
    Page first = pages.get(0);
    String token = Tokens.next();
    Message message;
    Recent before = Recent.NOTHING;
    Recent recent = before;
    List<Page> waits = List.of();
    boolean used = false;
    List<Page> dropped = new ArrayList<>(pages);
    try {
      before = recent(first);
      recent = before;
      if (recent.free(first, outlet.pace()).isAfter(clock.now())) {
        dropped.clear();
        waits = pages;
        return;
      }
      String hash = LoadedMatrices.sha256(token);
      message = bundles.message(pages, page -> store.claim(page.id(), node, hash, clock.now()));
      waits = message.left();
      dropped.removeAll(Set.copyOf(waits));
      dropped.removeAll(Set.copyOf(message.pages()));
      used = !message.isEmpty();
      recent = used ? before.and(message.first(), clock.now()) : recent;
    } catch (RuntimeException e) {
      // The pages stay in the database as they are; the sweep offers them again.
      LOG.error("Could not begin to send page {}", first.id(), e);
      return;
    } finally {
      dropped.forEach(fates::dropped);
      turns.made(first, recent, waits, used);
    }
    if (used && !request(message, token)) {
      turns.know(first, before);
    }
  }

  private Recent recent(Page page) {
    Instant now = clock.now();
    return channel == Channel.EMAIL
        ? Recent.NOTHING
        : new Recent(store.sentTo(page.address(), now.minus(Pace.WINDOW), now.plus(SKEW)), now);
  }

  /** Whether the person may have got it. */
  private boolean request(Message message, String token) {
    Instant now = clock.now();
    message.pages().forEach(page -> sending.put(page.id(), now));
    Delivery delivery = deliver(message.asSent(), token);
    message.pages().forEach(page -> sending.remove(page.id()));
    line.took(message.first().address(), delivery);
    SendOutcome.Said said = new SendOutcome.Said(message.text(), message.named(), now);
    message.pages().forEach(page -> fates.sent(page, delivery, said));
    return delivery instanceof Delivery.Accepted || delivery instanceof Delivery.Unknown;
  }

  private Delivery deliver(Page page, String token) {
    Optional<Sender> sender =
        outlet.senders().stream().filter(one -> one.channel() == channel).findFirst();
    if (sender.isEmpty()) {
      return new Delivery.Refused("no carrier for this channel");
    }
    try {
      return sender.get().send(page, token);
    } catch (Throwable e) {
      // An edge: whatever a carrier's library throws, the page must not be lost with the thread.
      LOG.error("Sending page {} failed", page.id(), e);
      return new Delivery.Unknown("Sending failed: " + e);
    }
  }
}
