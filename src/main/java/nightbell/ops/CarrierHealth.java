package nightbell.ops;

import com.codahale.metrics.health.HealthCheck;
import java.util.Optional;
import java.util.function.Supplier;

/** Healthy while pages can leave the house. In practice mode it says that no real phone rings. */
public final class CarrierHealth extends HealthCheck {
  private final String message;
  private final Supplier<Optional<String>> trouble;

  private CarrierHealth(String message, Supplier<Optional<String>> trouble) {
    this.message = message;
    this.trouble = trouble;
  }

  /** The built-in carrier. */
  public static CarrierHealth practice() {
    return practice(Optional::empty);
  }

  /**
   * The built-in carrier, which can be told to fail.
   *
   * @param trouble what is wrong with it now, in words, or empty
   */
  public static CarrierHealth practice(Supplier<Optional<String>> trouble) {
    return new CarrierHealth("practice: no real phone rings", trouble);
  }

  /**
   * Real carriers.
   *
   * @param trouble what is wrong with them now, in words, or empty
   */
  public static CarrierHealth live(Supplier<Optional<String>> trouble) {
    return new CarrierHealth("live", trouble);
  }

  @Override
  protected Result check() {
    return trouble.get().map(Result::unhealthy).orElseGet(() -> Result.healthy(message));
  }
}
