package nightbell.escalation.simulation;

import java.time.Instant;
import nightbell.alert.IncidentNumber;

/** Something that must never happen, and did. */
public record Violation(long seed, IncidentNumber incident, Instant at, String what) {
  @Override
  public String toString() {
    return "seed " + seed + ", incident " + incident + ", " + at + ": " + what;
  }
}
