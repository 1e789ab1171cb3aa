package nightbell.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nightbell.alert.ClientId;
import nightbell.engine.Heartbeat;
import nightbell.engine.Heartbeats;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Keeps heartbeats, each call in a transaction of its own. A registered one survives a power cut; a
 * beat survives a killed process only, since the next one makes up for it.
 */
final class JdbiHeartbeats implements Heartbeats {
  private final Jdbi jdbi;
  private final Durable durable;

  JdbiHeartbeats(Jdbi jdbi, boolean embedded) {
    this.jdbi = jdbi;
    this.durable = new Durable(jdbi, embedded);
  }

  @Override
  public List<Heartbeat> all() {
    return jdbi.withHandle(db -> new HeartbeatTable(db).list());
  }

  @Override
  public Optional<Heartbeat> find(ClientId client, String name) {
    return jdbi.withHandle(db -> new HeartbeatTable(db).find(client, name));
  }

  @Override
  public void put(Heartbeat heartbeat) {
    if (!update(heartbeat)) {
      try {
        jdbi.useHandle(db -> new HeartbeatTable(db).insert(heartbeat));
      } catch (JdbiException e) {
        // Another was first to insert it; if not, the error is real.
        if (!update(heartbeat)) {
          throw e;
        }
      }
    }
    durable.sync();
  }

  private boolean update(Heartbeat heartbeat) {
    return jdbi.withHandle(db -> new HeartbeatTable(db).update(heartbeat));
  }

  @Override
  public boolean remove(ClientId client, String name) {
    return jdbi.withHandle(db -> new HeartbeatTable(db).delete(client, name));
  }

  @Override
  public Optional<Heartbeat> beat(ClientId client, String name, Instant at) {
    return jdbi.inTransaction(
        db -> {
          HeartbeatTable table = new HeartbeatTable(db);
          Optional<Heartbeat> heard = table.lock(client, name).map(known -> dueAfter(known, at));
          heard.ifPresent(table::beat);
          return heard;
        });
  }

  private static Heartbeat dueAfter(Heartbeat known, Instant at) {
    return new Heartbeat(
        known.client(),
        known.name(),
        known.keyId(),
        known.sender(),
        known.settings(),
        at,
        known.settings().dueAfter(at),
        known.silent());
  }

  @Override
  public List<Heartbeat> due(Instant at) {
    return jdbi.withHandle(db -> new HeartbeatTable(db).due(at));
  }

  @Override
  public boolean silent(Heartbeat seen) {
    return jdbi.withHandle(db -> new HeartbeatTable(db).silent(seen));
  }

  @Override
  public void heard(ClientId client, String name) {
    jdbi.useHandle(db -> new HeartbeatTable(db).heard(client, name));
  }

  @Override
  public void spare(Instant now) {
    for (Heartbeat one : all()) {
      Instant fresh = now.plus(one.settings().every());
      jdbi.useHandle(db -> new HeartbeatTable(db).dueNotBefore(one, fresh));
    }
  }
}
