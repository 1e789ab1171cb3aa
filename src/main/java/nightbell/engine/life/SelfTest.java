package nightbell.engine.life;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.engine.Chore;
import nightbell.engine.Clock;
import nightbell.engine.Engine;
import nightbell.engine.Page;
import nightbell.engine.Records;
import nightbell.escalation.Event;
import nightbell.escalation.Incident;
import nightbell.escalation.Via;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Proves once a day that an alert becomes a message: posts one to the service's own intake, which
 * is ruled, waits for its deadline, is sent by the carrier and has its receipt, and then ends it.
 * What stands on record is all it knows, so that a restart in between changes nothing. It never
 * pages anybody but its own recipients, and a text only at a decent hour.
 */
public final class SelfTest implements Chore {
  private static final Logger LOG = LoggerFactory.getLogger(SelfTest.class);

  /** A text is told as delivered, or asked for, by then. */
  static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final Duration AGAIN = Duration.ofHours(1);

  /** A busy minute is no failure: only an alert that is not taken so often is told. */
  private static final int TRIES = 3;

  private static final Duration SOON = Duration.ofMinutes(1);

  /** So old may be the last one that came through: a night, and a day if the hour is not decent. */
  private static final Duration FRESH = Duration.ofHours(40);

  private final SelfTestPlan plan;
  private final TestedMatrices matrices;
  private final Poster poster;
  private final Engine engine;
  private final Records records;
  private final Clock clock;
  private final SelfTestNews news;
  private final AtomicBoolean posting = new AtomicBoolean();
  private volatile boolean begun;
  private volatile @Nullable Failure unposted;
  private volatile @Nullable Standing standing;

  public SelfTest(
      SelfTestPlan plan,
      TestedMatrices matrices,
      Poster poster,
      Engine engine,
      Records records,
      Clock clock,
      SelfTestNews news) {
    this.plan = plan;
    this.matrices = matrices;
    this.poster = poster;
    this.engine = engine;
    this.records = records;
    this.clock = clock;
    this.news = news;
  }

  /** The server takes alerts: from now on it may run. */
  public void begin() {
    begun = true;
  }

  /** Why the way from an alert to a person is not proven; empty if it is, or nobody asked. */
  public Optional<String> doubt() {
    Standing known = standing;
    if (!plan.isOn()) {
      return Optional.empty();
    }
    return trouble()
        .or(
            () ->
                known == null || known.passedAt() == null
                    ? Optional.of("the self-test has not come through yet")
                    : Optional.empty());
  }

  /** Why the last self-test failed, or that there was none for too long. */
  public Optional<String> trouble() {
    Failure post = unposted;
    Standing known = standing;
    if (post != null) {
      return Optional.of("the self-test failed: " + post.why());
    }
    if (known == null) {
      return Optional.empty();
    }
    if (known.failure() != null) {
      return Optional.of("the self-test failed: " + known.failure());
    }
    Instant passed = known.passedAt();
    return passed != null && passed.plus(FRESH).isBefore(clock.now())
        ? Optional.of("no self-test has come through since " + passed)
        : Optional.empty();
  }

  /** When the last one came through; empty if it did not. */
  public Optional<Instant> passedAt() {
    Standing known = standing;
    return known == null ? Optional.empty() : Optional.ofNullable(known.passedAt());
  }

  @Override
  public boolean isIdle() {
    return !posting.get();
  }

  @Override
  public void run() {
    if (!plan.isOn() || !begun || posting.get()) {
      return;
    }
    Incident newest = newest().orElse(null);
    if (newest != null && !newest.isResolved()) {
      follow(newest);
      return;
    }
    if (newest != null && standing == null) {
      standing = Standing.of(newest, Receipts.of(pages(newest)));
    }
    if (isDue(newest) && posting.compareAndSet(false, true)) {
      post();
    }
  }

  private Optional<Incident> newest() {
    Records.IncidentFilter filter =
        new Records.IncidentFilter(
            null, TestedMatrices.CLIENT, null, null, null, null, null, null, null, 1);
    return records.incidents(filter).stream().findFirst();
  }

  private boolean isDue(@Nullable Incident newest) {
    Instant now = clock.now();
    Failure post = unposted;
    if (post != null) {
      return !now.isBefore(post.at().plus(post.tries() < TRIES ? SOON : PATIENCE));
    }
    if (newest == null) {
      return true;
    }
    boolean due = newest.openedAt().isBefore(plan.slot(now, matrices.zone()));
    boolean failed = standing != null && standing.failure() != null;
    boolean again = failed && !now.isBefore(newest.openedAt().plus(AGAIN));
    return (due || again) && plan.isDecent(now, matrices.zone());
  }

  private void post() {
    Instant now = clock.now();
    if (matrices.recipients().isEmpty()) {
      posted(Optional.of("no desk has mail and NIGHTBELL_SELF_TEST_TO is not set"), now);
      return;
    }
    var unused = poster.post("self-test-" + now).thenAccept(why -> posted(why, now));
  }

  private void posted(Optional<String> why, Instant at) {
    try {
      if (why.isPresent()) {
        String text = "the alert was not taken: " + why.get();
        Failure before = unposted;
        int tries = before == null ? 1 : before.tries() + 1;
        unposted = new Failure(at, text, tries);
        if (tries == TRIES) {
          news.failed("post:" + at, text, true);
          record(text, Map.of("passed", "false"));
        }
      } else {
        unposted = null;
      }
    } catch (RuntimeException e) {
      LOG.error("What became of the self-test's alert could not be told", e);
    } finally {
      posting.set(false);
    }
  }

  private void follow(Incident incident) {
    Receipts receipts = Receipts.of(pages(incident));
    Instant now = clock.now();
    boolean late = !incident.openedAt().plus(PATIENCE).isAfter(now);
    if (receipts.failure().isEmpty() && !receipts.isComplete(matrices.recipients()) && !late) {
      return;
    }
    Standing after =
        receipts.isComplete(matrices.recipients())
            ? new Standing(now, null)
            : new Standing(null, receipts.failure().orElseGet(receipts::missing));
    String failure = after.failure();
    boolean failed = standing != null && standing.failure() != null;
    if (failure != null && !failed) {
      news.failed(incident.number().toString(), failure, receipts.isMailAffected());
    } else if (failure == null && failed) {
      news.back(incident.number().toString());
    }
    standing = after;
    Event end = new Event.Resolve(new Actor(SelfTestText.PERSON, null), Via.API);
    var unused = engine.act(incident.number(), end);
    String text =
        failure == null
            ? "came through, all of it within "
                + DownWords.length(Duration.between(incident.openedAt(), now))
            : failure;
    record(text, Map.of("passed", String.valueOf(failure == null)));
  }

  private List<Page> pages(Incident incident) {
    return records.pages(new Records.PageFilter(incident.number(), null, null, null, 100));
  }

  private void record(String what, Map<String, String> data) {
    String text = "Self-test: " + what + ".";
    if (data.containsValue("false")) {
      LOG.error("{}", text);
    } else {
      LOG.info("{}", text);
    }
    // The incident and its pages are on record; this is for the reader of the trail.
    var unused =
        engine.note(null, null, new Entry(Kind.SELF_TEST, Actor.NIGHTBELL, null, text, data));
  }

  /** How often in a row the alert was not taken, and when last. */
  private record Failure(Instant at, String why, int tries) {}

  /** How the last one ended: it came through at an instant, or failed for a reason. */
  private record Standing(@Nullable Instant passedAt, @Nullable String failure) {
    static Standing of(Incident over, Receipts receipts) {
      return receipts.failure().isEmpty() && receipts.isAny()
          ? new Standing(over.openedAt(), null)
          : new Standing(null, receipts.failure().orElseGet(receipts::missing));
    }
  }
}
