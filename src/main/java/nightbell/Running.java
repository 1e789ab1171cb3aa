package nightbell;

import io.dropwizard.core.setup.Environment;
import io.dropwizard.lifecycle.Managed;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nightbell.engine.LiveEngine;

/** Runs the engine with the service: pages leave only when the server can be called back. */
final class Running implements Managed {
  private static final int SWEEP_SECONDS = 2;

  private final LiveEngine engine;
  private final Surroundings around;

  Running(LiveEngine engine, Surroundings around, Environment environment) {
    this.engine = engine;
    this.around = around;
    ScheduledExecutorService sweeper =
        environment.lifecycle().scheduledExecutorService("sweep-%d", true).build();
    environment
        .lifecycle()
        .addServerLifecycleListener(
            server -> {
              engine.send();
              if (around.sweeps()) {
                // The sweep catches what goes wrong in it, so it is never taken off the schedule.
                var unused =
                    sweeper.scheduleWithFixedDelay(
                        engine::sweep, SWEEP_SECONDS, SWEEP_SECONDS, TimeUnit.SECONDS);
              }
            });
  }

  @Override
  public void start() {
    engine.start();
  }

  @Override
  public void stop() throws Exception {
    around.timers().close();
    engine.stop();
  }
}
