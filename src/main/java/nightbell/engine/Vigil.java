package nightbell.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import nightbell.alert.AlertState;
import nightbell.alert.ClientId;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.engine.Heartbeat.Settings;
import nightbell.engine.Register.IntakeKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens for heartbeats and raises an alert for each that falls silent. The alert is raised first
 * and marked second: a crash in between raises it again, which is a repeat of one incident, and so
 * is the check of another process. While this process was down nobody could be heard, so after a
 * start each heartbeat has its whole {@code every} again. Thread-safe.
 */
public final class Vigil implements Chore {
  private static final Logger LOG = LoggerFactory.getLogger(Vigil.class);

  private final Engine engine;
  private final Heartbeats heartbeats;
  private final Clock clock;
  private final Set<Name> underWay = ConcurrentHashMap.newKeySet();
  private volatile boolean begun;

  public Vigil(Engine engine, Heartbeats heartbeats, Clock clock) {
    this.engine = engine;
    this.heartbeats = heartbeats;
    this.clock = clock;
  }

  /** Spares those that could not be heard while the service was down. */
  public void begin() {
    try {
      heartbeats.spare(clock.now());
      begun = true;
    } catch (RuntimeException e) {
      LOG.error("Heartbeats could not be given time after the start; the next sweep tries", e);
    }
  }

  /** All heartbeats. */
  public List<Heartbeat> all() {
    return heartbeats.all();
  }

  /** The heartbeat of this name. */
  public Optional<Heartbeat> find(ClientId client, String name) {
    return heartbeats.find(client, name);
  }

  /**
   * Registers a heartbeat or changes its settings; it is watched from the first beat on.
   *
   * @return the heartbeat after it
   */
  public Heartbeat put(IntakeKey key, String name, Settings settings) {
    Optional<Heartbeat> before = heartbeats.find(key.client(), name);
    boolean beats = before.map(Heartbeat::lastAt).isPresent();
    Instant due = beats ? settings.dueAfter(clock.now()) : null;
    Instant last = before.map(Heartbeat::lastAt).orElse(null);
    boolean silent = before.map(Heartbeat::silent).orElse(false);
    Heartbeat after =
        new Heartbeat(key.client(), name, key.id(), key.name(), settings, last, due, silent);
    heartbeats.put(after);
    if (before.map(known -> !known.settings().equals(settings)).orElse(true)) {
      String state = settings.enabled() ? "" : ", not watched";
      String what = before.isPresent() ? "changed" : "registered";
      record(after, key.name(), what + ": every " + Heartbeat.words(settings.every()) + state);
    }
    return after;
  }

  /**
   * Notes a beat. The stage completes when an incident of its silence is resolved.
   *
   * @return the heartbeat, or empty if there is none of this name
   */
  public CompletionStage<Optional<Heartbeat>> beat(ClientId client, String name) {
    Optional<Heartbeat> heard = heartbeats.beat(client, name, clock.now());
    if (heard.isEmpty() || !heard.get().silent()) {
      return CompletableFuture.completedFuture(heard);
    }
    return raise(heard.get(), AlertState.RESOLVED)
        .thenApply(
            done -> {
              heartbeats.heard(client, name);
              return heard;
            });
  }

  /** Forgets a heartbeat, and ends the incident of its silence; false if there is none. */
  public CompletionStage<Boolean> remove(ClientId client, String name, String by) {
    Heartbeat known = heartbeats.find(client, name).orElse(null);
    if (known == null || !heartbeats.remove(client, name)) {
      return CompletableFuture.completedFuture(false);
    }
    record(known, by, "removed");
    return known.silent()
        ? raise(known, AlertState.RESOLVED).thenApply(done -> true)
        : CompletableFuture.completedFuture(true);
  }

  /** Raises what has fallen silent. */
  @Override
  public void run() {
    if (!begun) {
      begin();
    }
    for (Heartbeat due : heartbeats.due(clock.now())) {
      Name name = new Name(due.client(), due.name());
      if (underWay.add(name)) {
        var unused = fell(due).whenComplete((done, failed) -> end(name, failed));
      }
    }
  }

  private CompletionStage<List<AlertResult>> fell(Heartbeat due) {
    return raise(due, AlertState.FIRING)
        .thenCompose(
            raised ->
                heartbeats.silent(due)
                    ? CompletableFuture.completedFuture(raised)
                    : raise(due, AlertState.RESOLVED));
  }

  private CompletionStage<List<AlertResult>> raise(Heartbeat heartbeat, AlertState state) {
    Origin origin =
        new Origin(heartbeat.client(), heartbeat.sender(), heartbeat.keyId(), "heartbeat");
    return engine.accept(origin, List.of(heartbeat.alert(state)), 0);
  }

  private void end(Name name, @Nullable Throwable failed) {
    underWay.remove(name);
    if (failed != null) {
      LOG.error("The silence of heartbeat {} could not be told; trying again", name, failed);
    }
  }

  private void record(Heartbeat heartbeat, String by, String what) {
    String text = "Heartbeat " + heartbeat.name() + " " + what + ".";
    Map<String, String> values = Map.of("heartbeat", heartbeat.name());
    Entry entry = new Entry(Kind.NOTE, new Actor(by, null), null, text, values);
    // What stands in the table counts; the entry is for the reader of the trail.
    var unused = engine.note(heartbeat.client(), null, entry);
  }

  private record Name(ClientId client, String name) {}
}
