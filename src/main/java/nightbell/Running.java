package nightbell;

import io.dropwizard.core.setup.Environment;
import io.dropwizard.lifecycle.Managed;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nightbell.engine.LiveEngine;
import nightbell.engine.Sealing;
import nightbell.engine.presence.Presence;

/** Runs the engine with the service: pages leave only when the server can be called back. */
final class Running implements Managed {
  private static final int SWEEP_SECONDS = 2;

  private static final int SEAL_SECONDS = 600;

  private final LiveEngine engine;
  private final Sealing sealing;
  private final Presence presence;
  private final Surroundings around;

  Running(
      LiveEngine engine,
      Sealing sealing,
      Presence presence,
      Surroundings around,
      Environment environment) {
    this.engine = engine;
    this.sealing = sealing;
    this.presence = presence;
    this.around = around;
    ScheduledExecutorService sweeper =
        environment.lifecycle().scheduledExecutorService("sweep-%d", true).build();
    environment
        .lifecycle()
        .addServerLifecycleListener(
            server -> {
              engine.send();
              every(sweeper, sealing, SEAL_SECONDS);
              if (around.sweeps()) {
                every(sweeper, engine::sweep, SWEEP_SECONDS);
              }
            });
  }

  /** What runs here catches what goes wrong in it, so it is never taken off the schedule. */
  private static void every(ScheduledExecutorService sweeper, Runnable what, int seconds) {
    var unused = sweeper.scheduleWithFixedDelay(what, seconds, seconds, TimeUnit.SECONDS);
  }

  @Override
  public void start() {
    presence.started();
    engine.start();
  }

  @Override
  public void stop() throws Exception {
    around.timers().close();
    engine.stop();
    presence.stopped();
    sealing.run();
  }
}
