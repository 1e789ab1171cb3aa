package nightbell.web.api;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import nightbell.alert.ClientId;
import nightbell.engine.Heartbeat;
import nightbell.engine.Heartbeats;
import org.jspecify.annotations.Nullable;

/** Heartbeats in memory. */
final class FakeHeartbeats implements Heartbeats {
  private final Map<String, Heartbeat> kept = new ConcurrentHashMap<>();

  @Override
  public List<Heartbeat> all() {
    return kept.values().stream().sorted(Comparator.comparing(Heartbeat::name)).toList();
  }

  @Override
  public Optional<Heartbeat> find(ClientId client, String name) {
    return Optional.ofNullable(kept.get(client + "/" + name));
  }

  @Override
  public void put(Heartbeat heartbeat) {
    kept.put(heartbeat.client() + "/" + heartbeat.name(), heartbeat);
  }

  @Override
  public boolean remove(ClientId client, String name) {
    return kept.remove(client + "/" + name) != null;
  }

  @Override
  public Optional<Heartbeat> beat(ClientId client, String name, Instant at) {
    return change(client, name, h -> with(h, at, h.settings().dueAfter(at), h.silent()));
  }

  @Override
  public List<Heartbeat> due(Instant at) {
    return all().stream().filter(one -> !one.silent() && one.isExpired(at)).toList();
  }

  @Override
  public boolean silent(Heartbeat seen) {
    return change(seen.client(), seen.name(), h -> with(h, h.lastAt(), h.dueAt(), true))
        .isPresent();
  }

  @Override
  public void heard(ClientId client, String name) {
    change(client, name, h -> with(h, h.lastAt(), h.dueAt(), false));
  }

  @Override
  public void spare(Instant now) {}

  private Optional<Heartbeat> change(
      ClientId client, String name, UnaryOperator<Heartbeat> change) {
    return Optional.ofNullable(
        kept.computeIfPresent(client + "/" + name, (key, known) -> change.apply(known)));
  }

  private static Heartbeat with(
      Heartbeat h, @Nullable Instant last, @Nullable Instant due, boolean silent) {
    return new Heartbeat(
        h.client(), h.name(), h.keyId(), h.sender(), h.settings(), last, due, silent);
  }
}
