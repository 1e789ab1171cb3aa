package nightbell.engine;

import java.time.Instant;
import nightbell.alert.IncidentNumber;
import nightbell.escalation.Event;

/**
 * A wake-up of one incident. The clock decides: one that comes too early or twice does nothing but
 * arm the next.
 */
record WakeUp(IncidentNumber incident) implements Command<Boolean> {

  @Override
  public Boolean run(Work work) {
    return work.session()
        .incident(incident)
        .map(
            found -> {
              Instant next = found.nextAt();
              if (next == null || next.isAfter(work.now())) {
                work.wake(found);
                return false;
              }
              work.decide(found, new Event.Due());
              return true;
            })
        .orElse(false);
  }

  @Override
  public boolean promises() {
    return false;
  }

  @Override
  public String words() {
    return "wake-up of incident " + incident;
  }
}
