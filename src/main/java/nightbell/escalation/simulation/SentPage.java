package nightbell.escalation.simulation;

import java.time.Instant;
import nightbell.escalation.PageOrder;

/** A message as it went out in the simulation, and what became of it. */
public record SentPage(Instant at, PageOrder order, Fate fate) {

  SentPage calledOff(Instant when) {
    return new SentPage(at, order, new Fate(Fate.Kind.CANCELLED, when));
  }
}
