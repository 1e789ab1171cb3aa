package nightbell.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nightbell.alert.ClientId;
import nightbell.escalation.PageId;
import nightbell.oncall.Channel;

/**
 * The pages of one channel that wait, by number, and whose turn it is: what can be answered before
 * what only tells, then by severity, then by turns among the clients, then by age. A number has one
 * message in the making at a time. Thread-safe; nothing here waits.
 */
final class Turns {
  private static final Comparator<Page> URGENCY =
      Comparator.<Page, Boolean>comparing(page -> !page.kind().answerable())
          .thenComparingInt(Page::rank);
  private static final Comparator<Page> ORDER =
      URGENCY
          .thenComparing(Page::queuedAt)
          .thenComparing(page -> page.incident().value())
          .thenComparing(page -> page.id().value());

  /** How often it is looked whether a call is over, for which another waits. */
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final Channel channel;
  private final Pace pace;
  private final Bucket bucket;
  private final Map<String, TreeSet<Page>> waiting = new HashMap<>();
  private final Map<String, Recent> recent = new HashMap<>();
  private final Set<String> making = new HashSet<>();
  private final Map<ClientId, Long> served = new HashMap<>();
  private long turn;

  Turns(Channel channel, Pace pace) {
    this.channel = channel;
    this.pace = pace;
    this.bucket = new Bucket(pace.perSecond(channel));
  }

  synchronized void add(Page page) {
    waiting.computeIfAbsent(key(page), number -> new TreeSet<>(ORDER)).add(page);
  }

  /** Takes a page out that need not go any more; false if it does not wait here. */
  synchronized boolean forget(PageId id) {
    for (TreeSet<Page> pages : waiting.values()) {
      if (pages.removeIf(page -> page.id().equals(id))) {
        waiting.values().removeIf(TreeSet::isEmpty);
        return true;
      }
    }
    return false;
  }

  synchronized int size() {
    return waiting.values().stream().mapToInt(TreeSet::size).sum();
  }

  /**
   * Takes out the pages that make up the next message, the first of which it is for; empty if
   * nothing may leave now. Whoever takes them says {@link #made} in any case.
   */
  synchronized List<Page> next(Instant now) {
    return turn(now).map(page -> take(page, now)).orElse(List.of());
  }

  /** The pages' number may have its next message; what was not sent waits on. */
  synchronized void made(Page first, Recent after, List<Page> left, boolean used) {
    making.remove(key(first));
    know(first, after);
    left.forEach(this::add);
    if (!used) {
      bucket.giveBack();
    }
  }

  /** Remembers what the page's number was sent lately. */
  synchronized void know(Page page, Recent known) {
    if (channel != Channel.EMAIL) {
      recent.put(key(page), known);
    }
  }

  /** When it should be looked again whose turn it is; empty if nobody waits for time to pass. */
  synchronized Optional<Instant> wakeAt(Instant now) {
    Instant token = bucket.next(now);
    return waiting.entrySet().stream()
        .filter(number -> !making.contains(number.getKey()))
        .map(number -> free(number.getKey(), number.getValue().first()))
        .map(free -> free.isAfter(token) ? free : token)
        .min(Comparator.naturalOrder());
  }

  /** Whether only time can bring the next message. */
  synchronized boolean isCalm(Instant now) {
    return making.isEmpty() && turn(now).isEmpty();
  }

  /** Forgets what was sent to numbers for which nothing waits. */
  synchronized void tidy() {
    recent.keySet().removeIf(key -> !waiting.containsKey(key) && !making.contains(key));
  }

  private Optional<Page> turn(Instant now) {
    double tokens = bucket.tokens(now);
    if (tokens < 1) {
      return Optional.empty();
    }
    Page best = null;
    boolean pageSoon = false;
    for (Map.Entry<String, TreeSet<Page>> number : waiting.entrySet()) {
      Page page = number.getValue().first();
      Instant free = free(number.getKey(), page);
      if (!making.contains(number.getKey()) && !free.isAfter(now)) {
        best = best == null || among().compare(page, best) < 0 ? page : best;
      }
      pageSoon |= page.kind().answerable() && !free.isAfter(now.plus(pace.bundleWait()));
    }
    // The last token is not for a text that only tells while a page gathers its bundle.
    boolean yields = best != null && !best.kind().answerable() && pageSoon && tokens < 2;
    return yields ? Optional.empty() : Optional.ofNullable(best);
  }

  private Comparator<Page> among() {
    return URGENCY
        .thenComparing(page -> served.getOrDefault(page.client(), 0L))
        .thenComparing(ORDER);
  }

  private List<Page> take(Page first, Instant now) {
    String key = key(first);
    TreeSet<Page> pages = waiting.get(key);
    List<Page> message = new ArrayList<>();
    if (pages != null) {
      pages.stream()
          .filter(page -> page.id().equals(first.id()) || together(first, page))
          .forEach(message::add);
      message.forEach(pages::remove);
      if (pages.isEmpty()) {
        waiting.remove(key);
      }
    }
    making.add(key);
    bucket.take(now);
    served.put(first.client(), ++turn);
    return message;
  }

  private boolean together(Page first, Page other) {
    Together together = Together.of(first.kind());
    return channel == Channel.SMS
        && together != Together.ALONE
        && together == Together.of(other.kind());
  }

  private Instant free(String key, Page page) {
    Recent known = recent.getOrDefault(key, Recent.NOTHING);
    Instant free = known.free(page, pace);
    Instant look = known.at().plus(LOOK);
    return channel == Channel.VOICE && look.isBefore(free) ? look : free;
  }

  /** Texts and calls go by number; each mail is for itself. */
  private String key(Page page) {
    return channel == Channel.EMAIL ? page.id().value() : page.address();
  }
}
