package nightbell.ops;

import com.codahale.metrics.health.HealthCheck;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Healthy while there is nothing to say against it.
 *
 * @param trouble what is wrong now, in words, or empty
 * @param fine what to say while nothing is
 */
public record Doubt(Supplier<Optional<String>> trouble, Supplier<String> fine) {

  /** The same as a health check. */
  public HealthCheck check() {
    return new HealthCheck() {
      @Override
      protected Result check() {
        return trouble.get().map(Result::unhealthy).orElseGet(() -> Result.healthy(fine.get()));
      }
    };
  }
}
