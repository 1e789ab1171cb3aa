package nightbell.ops;

import com.codahale.metrics.health.HealthCheck;

/** Healthy while the database takes a write: a full disk or a lost server shows here. */
public final class DatabaseHealth extends HealthCheck {
  private final Write write;

  public DatabaseHealth(Write write) {
    this.write = write;
  }

  @Override
  protected Result check() {
    try {
      write.run();
      return Result.healthy();
      // An edge: whatever the driver throws is the answer to this question.
    } catch (Exception e) {
      return Result.unhealthy("the database takes no writes: %s", String.valueOf(e.getMessage()));
    }
  }

  /** Writes something small to the database, commits it, and throws if that cannot be done. */
  @FunctionalInterface
  public interface Write {
    void run() throws Exception;
  }
}
