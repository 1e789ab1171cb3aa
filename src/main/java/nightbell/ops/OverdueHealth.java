package nightbell.ops;

import com.codahale.metrics.health.HealthCheck;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import nightbell.alert.IncidentNumber;
import nightbell.engine.Clock;
import nightbell.engine.Store;

/**
 * Healthy while no incident's deadline is overdue by more than half a minute: timers and the sweep
 * keep up, and nobody waits for a page that should have gone.
 */
public final class OverdueHealth extends HealthCheck {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int SHOWN = 10;

  private final Store store;
  private final Clock clock;

  public OverdueHealth(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  protected Result check() {
    List<IncidentNumber> overdue = store.due(clock.now().minus(PATIENCE), SHOWN + 1);
    if (overdue.isEmpty()) {
      return Result.healthy();
    }
    String numbers =
        overdue.stream()
            .limit(SHOWN)
            .map(number -> String.valueOf(number.value()))
            .collect(Collectors.joining(", "));
    return Result.unhealthy(
        "deadlines are overdue by more than %ds: incidents %s%s",
        PATIENCE.toSeconds(), numbers, overdue.size() > SHOWN ? " and more" : "");
  }
}
