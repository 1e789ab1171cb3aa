package nightbell.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nightbell.alert.ClientId;

/** Where heartbeats are kept. Each call commits. Thread-safe, also between processes. */
public interface Heartbeats {

  /** All of them, by client and name. */
  List<Heartbeat> all();

  Optional<Heartbeat> find(ClientId client, String name);

  /** Adds it, or replaces the settings, the sender and {@code dueAt} of the one of its name. */
  void put(Heartbeat heartbeat);

  /** Forgets it; true if it was there. */
  boolean remove(ClientId client, String name);

  /** Notes a beat and gives the heartbeat as it is then, {@code silent} as it was before. */
  Optional<Heartbeat> beat(ClientId client, String name, Instant at);

  /** Those whose silence is an alert at this instant and that are not silent yet. */
  List<Heartbeat> due(Instant at);

  /** Marks it as silent; false if it has changed since it was read: a beat came in between. */
  boolean silent(Heartbeat seen);

  /** Marks it as heard again. */
  void heard(ClientId client, String name);

  /** Gives each one that is watched and not silent at least its {@code every} from now on. */
  void spare(Instant now);
}
