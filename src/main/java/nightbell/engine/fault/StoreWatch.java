package nightbell.engine.fault;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.engine.Chore;
import nightbell.engine.Clock;
import nightbell.engine.Desks;
import nightbell.engine.Matrices;
import nightbell.engine.MatrixVersion;
import nightbell.engine.Notices;
import nightbell.engine.Standstill;
import nightbell.oncall.Channel;
import nightbell.oncall.Person;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits a standstill of the store out. While it lasts each sweep tries to put it on record, which
 * is how its end is noticed; the desks of all clients are told straight by text and mail, since
 * nothing can be written down first, again every half hour, and once when it is over. Each node
 * watches for itself. Thread-safe.
 */
public final class StoreWatch implements Chore {
  private static final Logger LOG = LoggerFactory.getLogger(StoreWatch.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration AGAIN = Duration.ofMinutes(30);

  private final Supplier<Optional<Standstill>> standstill;
  private final Function<Entry, CompletionStage<Void>> record;
  private final Matrices matrices;
  private final Notices notices;
  private final Clock clock;
  private final AtomicBoolean trying = new AtomicBoolean();
  private @Nullable Standstill last;
  private @Nullable Instant told;

  /**
   * Watches what the engine meets.
   *
   * @param standstill what the engine has met, empty after something was decided again
   * @param record puts an entry on record, on the disk
   */
  public StoreWatch(
      Supplier<Optional<Standstill>> standstill,
      Function<Entry, CompletionStage<Void>> record,
      Matrices matrices,
      Notices notices,
      Clock clock) {
    this.standstill = standstill;
    this.record = record;
    this.matrices = matrices;
    this.notices = notices;
    this.clock = clock;
  }

  @Override
  public synchronized void run() {
    Standstill now = standstill.get().orElse(null);
    Standstill before = last;
    last = now;
    if (now != null) {
      tell(now);
      probe(now);
    } else if (before != null) {
      over(before);
    }
  }

  @Override
  public boolean isIdle() {
    return !trying.get();
  }

  private void tell(Standstill now) {
    Instant at = clock.now();
    boolean due = told == null ? !at.isBefore(now.since().plus(PATIENCE)) : again(told, at);
    if (!due) {
      return;
    }
    told = at;
    LOG.error("Nothing can be recorded since {}: {}; the desks are told", now.since(), now.why());
    say(
        "down:" + at,
        "Nightbell cannot record anything",
        "Nightbell cannot record anything since "
            + minute(now.since())
            + ": "
            + now.why()
            + ". Alerts are refused and nobody is paged until that is mended.");
  }

  private static boolean again(Instant told, Instant at) {
    return !at.isBefore(told.plus(AGAIN));
  }

  private void probe(Standstill now) {
    if (!trying.compareAndSet(false, true)) {
      return;
    }
    String text =
        "Nothing could be recorded from %s to %s: %s."
            .formatted(now.since(), clock.now(), now.why());
    Entry entry = new Entry(Kind.NOTE, Actor.NIGHTBELL, null, text, Map.of("why", now.why()));
    var unused = record.apply(entry).whenComplete((done, failed) -> trying.set(false));
  }

  private void over(Standstill before) {
    LOG.warn("Everything is recorded again; nothing was from {} on", before.since());
    if (told != null) {
      told = null;
      say(
          "back:" + before.since(),
          "Nightbell records again",
          "Nightbell records again; it could not since "
              + minute(before.since())
              + ". What was due is paged now; tools that did not send again have to.");
    }
  }

  /** Once to each address, however many clients its owner serves. */
  private void say(String name, String subject, String text) {
    Map<String, Person> texted = new LinkedHashMap<>();
    Map<String, Person> mailed = new LinkedHashMap<>();
    for (MatrixVersion version : matrices.active()) {
      for (Person desk : Desks.of(version.matrix())) {
        put(texted, desk, Channel.SMS);
        put(mailed, desk, Channel.EMAIL);
      }
    }
    String unique = "store:" + name + ":";
    texted.forEach((to, desk) -> notices.unwritten(unique + to, desk, Channel.SMS, subject, text));
    mailed.forEach(
        (to, desk) ->
            notices.unwritten(unique + to, desk, Channel.EMAIL, "[Nightbell] " + subject, text));
  }

  private static void put(Map<String, Person> people, Person desk, Channel channel) {
    String address = desk.address(channel);
    if (address != null) {
      people.putIfAbsent(address, desk);
    }
  }

  private static String minute(Instant at) {
    return at.truncatedTo(ChronoUnit.MINUTES).toString().replace(":00Z", "Z");
  }
}
