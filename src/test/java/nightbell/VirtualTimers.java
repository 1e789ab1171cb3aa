package nightbell;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nightbell.alert.IncidentNumber;
import nightbell.engine.Timers;
import nightbell.practice.PracticeTime;
import nightbell.practice.VirtualPracticeTime;
import org.jspecify.annotations.Nullable;

/** Wake-ups on a test's own time. */
final class VirtualTimers implements Timers {
  private final VirtualPracticeTime time;
  private final Map<IncidentNumber, PracticeTime.Cancellable> armed = new ConcurrentHashMap<>();
  private @Nullable Wake wake;

  VirtualTimers(VirtualPracticeTime time) {
    this.time = time;
  }

  @Override
  public void start(Wake taker) {
    wake = taker;
  }

  @Override
  public void arm(IncidentNumber incident, Instant at) {
    cancel(incident);
    Duration wait = Duration.between(time.now(), at);
    armed.put(incident, time.after(wait, () -> fire(incident)));
  }

  @Override
  public void cancel(IncidentNumber incident) {
    PracticeTime.Cancellable before = armed.remove(incident);
    if (before != null) {
      before.cancel();
    }
  }

  @Override
  public boolean isRunning() {
    return wake != null;
  }

  @Override
  public void close() {
    armed.values().forEach(PracticeTime.Cancellable::cancel);
    wake = null;
  }

  private void fire(IncidentNumber incident) {
    if (wake != null) {
      wake.wake(incident);
    }
  }
}
