package nightbell.ops;

import com.codahale.metrics.health.HealthCheck;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Healthy while the engine decides what comes in, wakes what is due and sends what waits. It also
 * shows an engine that has stopped while no deadline is near that could tell.
 */
public final class EngineHealth extends HealthCheck {
  private final Supplier<Optional<String>> trouble;

  /**
   * Asks at each check.
   *
   * @param trouble what is wrong with the engine now, in words, or empty
   */
  public EngineHealth(Supplier<Optional<String>> trouble) {
    this.trouble = trouble;
  }

  @Override
  protected Result check() {
    return trouble.get().map(Result::unhealthy).orElseGet(Result::healthy);
  }
}
