package nightbell.engine.life;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nightbell.alert.ClientId;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.engine.Chore;
import nightbell.engine.Clock;
import nightbell.engine.Desks;
import nightbell.engine.Engine;
import nightbell.engine.Matrices;
import nightbell.engine.MatrixVersion;
import nightbell.engine.Notices;
import nightbell.engine.Records;
import nightbell.engine.Store;
import nightbell.engine.Trail;
import nightbell.oncall.Person;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the database a sign of life every few seconds, and after a start tells what was missed
 * without one: for how long, to whom what was sent late, and by how much; in the log and on the
 * trail, and to the desks if anything of theirs was late or it was long. No sign is given before
 * that is told, so that a crash in between leaves it to the next start. Whatever fails here keeps
 * no page from leaving.
 */
public final class Downtime implements Chore {
  private static final Logger LOG = LoggerFactory.getLogger(Downtime.class);
  private static final Duration EVERY = Duration.ofSeconds(10);
  private static final Duration LONG = Duration.ofMinutes(5);

  /** What has not left by then is told as it is. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Signs signs;
  private final Store store;
  private final Records records;
  private final Trail trail;
  private final Matrices matrices;
  private final Notices notices;
  private final Engine engine;
  private final Clock clock;
  private final String node;
  private @Nullable Left left;
  private @Nullable Instant given;
  private volatile boolean begun;

  public Downtime(
      Signs signs,
      Store store,
      Records records,
      Trail trail,
      Matrices matrices,
      Notices notices,
      Engine engine,
      Clock clock,
      String node) {
    this.signs = signs;
    this.store = store;
    this.records = records;
    this.trail = trail;
    this.matrices = matrices;
    this.notices = notices;
    this.engine = engine;
    this.clock = clock;
    this.node = node;
  }

  /** Looks at what was left behind; to be called before the engine begins. Never throws. */
  public synchronized void begin() {
    try {
      Instant now = clock.now();
      left =
          signs
              .last()
              .filter(last -> last.isBefore(now))
              .map(last -> Left.found(store, node, last, now))
              .orElse(null);
    } catch (RuntimeException e) {
      LOG.error("What was missed while Nightbell was down could not be found out", e);
    }
    begun = true;
  }

  @Override
  public synchronized void run() {
    Left found = left;
    if (!begun || (found != null && !tell(found))) {
      return;
    }
    left = null;
    Instant now = clock.now();
    if (given == null || !now.isBefore(given.plus(EVERY))) {
      signs.give(node, now);
      given = now;
    }
  }

  /** A stop in order is the last sign; unless what was missed before is untold. */
  @Override
  public synchronized void stop() {
    try {
      if (begun && left == null) {
        signs.give(node, clock.now());
      }
    } catch (RuntimeException e) {
      LOG.warn("The last sign of life could not be given: {}", e.toString());
    }
  }

  /** Whether it is told. */
  private boolean tell(Left found) {
    Instant now = clock.now();
    List<Late> all = found.isNothing() ? List.of() : found.pages(records);
    boolean over =
        all.stream().noneMatch(Late::isUnderWay)
            && (found.isNothing() || !found.isUndecided(store));
    if (!over && now.isBefore(found.to().plus(PATIENCE))) {
      return false;
    }
    List<Late> late = all.stream().filter(one -> one.counts(now)).toList();
    DownWords words = new DownWords(found, late, now, restored(found));
    boolean isLong = found.length().compareTo(LONG) >= 0;
    if (late.isEmpty() && !isLong) {
      LOG.info("{}", words.line());
      return true;
    }
    LOG.warn("{}\n{}", words.line(), words.list(ZoneOffset.UTC).stripTrailing());
    matrices.active().forEach(version -> tell(version, words, isLong));
    record(words);
    return true;
  }

  /** Each client's desks hear of what was their own. */
  private void tell(MatrixVersion version, DownWords all, boolean isLong) {
    ClientId client = version.matrix().client().id();
    List<Late> own = all.late().stream().filter(one -> one.page().client().equals(client)).toList();
    if (own.isEmpty() && !isLong) {
      return;
    }
    DownWords words = new DownWords(all.left(), own, all.now(), all.restored());
    for (Person desk : Desks.of(version.matrix())) {
      notices.tell(
          "down:" + all.left().to() + ":" + client + ":" + desk.id(),
          client,
          desk,
          Desks.channel(desk),
          words.subject(),
          words.mail(version.matrix().client().zone()));
    }
  }

  private void record(DownWords words) {
    Map<String, String> data =
        Map.of(
            "down", Long.toString(words.left().length().toSeconds()),
            "from", words.left().from().toString(),
            "late", Integer.toString(words.late().size()));
    String text = words.line() + "\n" + words.list(ZoneOffset.UTC);
    Entry entry = new Entry(Kind.DOWN, Actor.NIGHTBELL, null, text.strip(), data);
    // The desks' notices have names of their own; this is for the reader of the trail.
    var unused = engine.note(null, null, entry);
  }

  private Optional<String> restored(Left found) {
    Trail.Filter filter =
        new Trail.Filter(new Trail.Span(found.from(), null), Kind.RESTORED, null, null, 0, 100);
    return trail.events(filter).stream().map(event -> event.entry().text()).reduce((a, b) -> b);
  }
}
