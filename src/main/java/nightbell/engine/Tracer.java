package nightbell.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import nightbell.engine.Engine.PageReport;
import nightbell.escalation.PageId;
import nightbell.oncall.Channel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes up for callbacks that never came: what a carrier took and has not ended after a minute is
 * asked for, then less and less often; what nobody knows whether it was taken is looked for in the
 * carrier's list and never sent again. What comes out is recorded as if the carrier had reported
 * it. At most a few questions with each sweep, on a thread of its own.
 */
public final class Tracer implements Chore {
  private static final Logger LOG = LoggerFactory.getLogger(Tracer.class);
  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final Duration FIRST_UNKNOWN = Duration.ofSeconds(15);
  private static final Duration LONGEST = Duration.ofMinutes(30);
  private static final Duration MEMORY = Duration.ofHours(12);

  /** A request is given up after 10 s; carriers' clocks and ours may differ by a little. */
  private static final Duration BEFORE = Duration.ofSeconds(30);

  private static final Duration AFTER = Duration.ofSeconds(45);

  /** What the carrier's list does not show by then never came to it. */
  private static final Duration GIVEN_UP = Duration.ofMinutes(10);

  private static final int AT_ONCE = 6;
  private static final int CANDIDATES = 200;

  private final Tracks tracks;
  private final Clock clock;
  private final Map<Channel, Lookup> lookups = new EnumMap<>(Channel.class);
  private final BiFunction<PageId, PageReport, CompletionStage<Boolean>> report;
  private final Map<PageId, Next> next = new ConcurrentHashMap<>();
  private final Set<PageId> inHand = ConcurrentHashMap.newKeySet();
  private final ThreadPoolExecutor worker = SendThreads.ofName("trace", 1);

  /**
   * @param report where what was found is recorded
   */
  public Tracer(
      Tracks tracks,
      Clock clock,
      List<? extends Lookup> lookups,
      BiFunction<PageId, PageReport, CompletionStage<Boolean>> report) {
    this.tracks = tracks;
    this.clock = clock;
    this.report = report;
    lookups.forEach(lookup -> this.lookups.put(lookup.channel(), lookup));
  }

  /** When a page is asked for again, and how long to wait after that. */
  private record Next(Instant at, Duration step) {}

  @Override
  public void run() {
    Instant now = clock.now();
    next.values().removeIf(when -> when.at().plus(MEMORY).isBefore(now));
    List<Page> due = new ArrayList<>();
    Instant since = now.minus(MEMORY);
    due.addAll(tracks.unknown(since, now.minus(FIRST_UNKNOWN), CANDIDATES));
    due.addAll(tracks.open(since, now.minus(FIRST), CANDIDATES));
    due.stream()
        .filter(page -> lookups.containsKey(page.channel()) && isDue(page, now))
        .limit(AT_ONCE)
        .forEach(this::offer);
  }

  @Override
  public boolean isIdle() {
    return inHand.isEmpty();
  }

  @Override
  public void stop() throws InterruptedException {
    worker.shutdown();
    worker.getQueue().clear();
    if (!worker.awaitTermination(12, TimeUnit.SECONDS)) {
      LOG.info("A carrier was still being asked for a page");
    }
  }

  private boolean isDue(Page page, Instant now) {
    Next when = next.get(page.id());
    return when == null || !when.at().isAfter(now);
  }

  private void offer(Page page) {
    if (inHand.size() < AT_ONCE && !worker.isShutdown() && inHand.add(page.id())) {
      worker.execute(() -> guarded(page));
    }
  }

  private void guarded(Page page) {
    try {
      Next before = next.get(page.id());
      Duration wait = before == null ? FIRST : before.step();
      Duration longer = wait.multipliedBy(2);
      Duration then = longer.compareTo(LONGEST) < 0 ? longer : LONGEST;
      next.put(page.id(), new Next(clock.now().plus(wait), then));
      trace(page);
    } catch (RuntimeException e) {
      LOG.error("Page {} could not be asked for; trying again later", page.id(), e);
    } finally {
      inHand.remove(page.id());
    }
  }

  private void trace(Page page) {
    Lookup lookup = lookups.get(page.channel());
    if (lookup == null) {
      return;
    }
    if (page.state() == PageState.UNKNOWN) {
      find(lookup, page);
    } else {
      lookup.ask(page).ifPresent(said -> record(page, said));
    }
  }

  private void find(Lookup lookup, Page page) {
    Instant ended = page.endedAt();
    if (ended == null) {
      return;
    }
    Tracks.Left left = tracks.left(page.id()).orElse(new Tracks.Left(ended, null));
    String words = left.words() == null ? page.text() : left.words();
    Page asLeft = PageChange.bundled(page, words, page.validFor());
    Optional<List<PageReport>> list =
        lookup.find(asLeft, left.at().minus(BEFORE), left.at().plus(AFTER));
    if (list.isEmpty()) {
      return;
    }
    Optional<PageReport> found =
        list.get().stream().filter(one -> isFree(one.carrierId(), page)).findFirst();
    if (found.isPresent()) {
      String id = found.get().carrierId();
      record(page, new PageReport(PageState.SENT, id, null));
      record(page, found.get());
    } else if (!ended.plus(GIVEN_UP).isAfter(clock.now())) {
      record(page, new PageReport(PageState.FAILED, null, "the carrier never had it"));
    }
  }

  private boolean isFree(@Nullable String carrierId, Page page) {
    String token = page.tokenHash() == null ? "" : page.tokenHash();
    return carrierId != null && !tracks.isTaken(carrierId, token);
  }

  private void record(Page page, PageReport said) {
    // Joined: two reports of one page are recorded in their order.
    report.apply(page.id(), said).toCompletableFuture().orTimeout(10, TimeUnit.SECONDS).join();
  }
}
