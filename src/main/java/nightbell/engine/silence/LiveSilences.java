package nightbell.engine.silence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import nightbell.alert.ClientId;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.engine.Chore;
import nightbell.engine.Clock;
import nightbell.engine.Matrices;
import nightbell.engine.SilenceChanges;
import nightbell.engine.Store;
import nightbell.engine.rota.Kept;
import nightbell.engine.rota.RotaAnswer;
import nightbell.engine.rota.RotaAnswer.Added;
import nightbell.engine.rota.RotaAnswer.Contradicts;
import nightbell.engine.rota.RotaAnswer.Fault;
import nightbell.engine.rota.RotaAnswer.Wrong;
import nightbell.matrix.silence.Silence;
import nightbell.matrix.silence.Silences;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Silences, kept in memory for those who decide. A change counts here as soon as it is committed,
 * and in other processes with their next sweep; then, and after each start, the incidents that it
 * concerns are looked at again, until that came through. Thread-safe.
 */
public final class LiveSilences implements SilenceChanges, Chore {
  private static final Logger LOG = LoggerFactory.getLogger(LiveSilences.class);
  private static final int TRIES = 5;

  /** Live silences of a client: each is held against every alert. */
  private static final int MOST = 500;

  private static final CompletionStage<Boolean> NOTHING = CompletableFuture.completedFuture(true);

  private final SilenceRecords records;
  private final Matrices matrices;
  private final Clock clock;
  private volatile Known known = new Known(-1, List.of());
  private final AtomicInteger underWay = new AtomicInteger();
  private volatile long reviewed = -1;
  private volatile Supplier<CompletionStage<Boolean>> review = () -> NOTHING;

  /** Takes up what is on record. */
  public LiveSilences(SilenceRecords records, Matrices matrices, Clock clock) {
    this.records = records;
    this.matrices = matrices;
    this.clock = clock;
    follow();
  }

  /** From now on every change is followed by this look at the incidents that it concerns. */
  public void onChange(Supplier<CompletionStage<Boolean>> look) {
    review = look;
    reviewed = -1;
  }

  @Override
  public Silences of(ClientId client) {
    return known.of(client);
  }

  /** Follows the database, and looks at the incidents where that has not been done. */
  @Override
  public void run() {
    follow();
    long revision = known.revision;
    if (revision != reviewed) {
      underWay.incrementAndGet();
      var unused = review.get().whenComplete((done, failed) -> reviewed(revision, failed));
    }
  }

  @Override
  public boolean isIdle() {
    return underWay.get() == 0;
  }

  private void reviewed(long revision, @Nullable Throwable failed) {
    if (failed == null) {
      reviewed = revision;
    } else {
      LOG.warn("Silences could not be applied yet; the next sweep tries again", failed);
    }
    underWay.decrementAndGet();
  }

  /** All silences, those that were ended too, oldest record first. */
  public List<Kept<Silence>> all() {
    return records.all();
  }

  /** Makes a silence. */
  public RotaAnswer<Silence> add(SilenceWish wish, Actor by) {
    Instant now = now();
    List<Fault> faults = wish.faults(matrices, now);
    return faults.isEmpty() ? change(session -> add(session, wish, by, now)) : new Wrong<>(faults);
  }

  /** Ends a silence, which stays on record; again changes nothing. False if there is none. */
  public boolean end(String id, Actor by) {
    Optional<Silence> found =
        all().stream().map(Kept::change).filter(one -> one.id().equals(id)).findFirst();
    found.ifPresent(
        silence ->
            change(
                session -> {
                  Instant now = now();
                  boolean ended = session.end(id, now, by.name());
                  if (ended) {
                    session.append(now, silence.client(), ended(silence, by));
                  }
                  return ended;
                }));
    return found.isPresent();
  }

  private RotaAnswer<Silence> add(
      SilenceRecords.Session session, SilenceWish wish, Actor by, Instant now) {
    List<Kept<Silence>> live = session.live(wish.client(), now);
    if (live.size() >= MOST) {
      String why = "This client has " + MOST + " silences that are not over: end some of them.";
      return new Contradicts<>(live.get(0).change().id(), why);
    }
    for (Kept<Silence> other : live) {
      if (wish.repeats(other.change())) {
        String id = other.change().id();
        String why = "Silence " + id + " says the same for a time that both share.";
        return new Contradicts<>(id, why);
      }
    }
    Silence made = wish.silence("s" + session.nextNumber(), by.name(), now);
    session.insert(made);
    session.append(now, made.client(), added(made, by));
    return new Added<>(new Kept<>(made.client(), made, null, null), wish.warnings(now));
  }

  private <T> T change(Function<SilenceRecords.Session, T> work) {
    for (int tries = 1; ; tries++) {
      try {
        T result = records.change(work);
        run();
        return result;
      } catch (Store.Conflict e) {
        if (tries == TRIES) {
          throw e;
        }
      }
    }
  }

  private synchronized void follow() {
    long revision = records.revision();
    if (revision != known.revision) {
      known = new Known(revision, records.all());
    }
  }

  private Instant now() {
    return clock.now().truncatedTo(ChronoUnit.MICROS);
  }

  private static Entry added(Silence silence, Actor by) {
    return entry(
        Kind.SILENCE_ADDED, by, words(silence) + ", because: " + silence.reason(), silence);
  }

  private static Entry ended(Silence silence, Actor by) {
    return entry(Kind.SILENCE_ENDED, by, "Ended: " + words(silence) + ".", silence);
  }

  private static Entry entry(Kind kind, Actor by, String text, Silence silence) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("silence", silence.id());
    values.put("match", silence.match().words());
    values.put("from", silence.from().toString());
    values.put("to", silence.to().toString());
    values.put("reason", silence.reason());
    return new Entry(kind, by, null, text, values);
  }

  private static String words(Silence silence) {
    return "silence %s: %s from %s to %s%s"
        .formatted(
            silence.id(),
            silence.match().words(),
            silence.from(),
            silence.to(),
            silence.repeat() == null ? "" : ", " + silence.repeat().words());
  }

  /** What is on record as of a revision; sorted out once for each client. */
  private static final class Known {
    private final long revision;
    private final List<Kept<Silence>> all;
    private final Map<ClientId, Silences> byClient = new ConcurrentHashMap<>();

    Known(long revision, List<Kept<Silence>> all) {
      this.revision = revision;
      this.all = all;
    }

    Silences of(ClientId client) {
      return byClient.computeIfAbsent(
          client,
          id ->
              new Silences(
                  all.stream()
                      .filter(kept -> kept.change().client().equals(id))
                      .map(
                          kept ->
                              kept.endedAt() == null
                                  ? kept.change()
                                  : kept.change().endedAt(kept.endedAt()))
                      .filter(silence -> silence.from().isBefore(silence.to()))
                      .toList()));
    }
  }
}
