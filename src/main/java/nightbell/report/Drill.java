package nightbell.report;

import java.time.Instant;
import nightbell.alert.ClientId;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;

/** A test page to one person by one channel, and what came of it. */
public record Drill(ClientId client, PersonId person, Side side, Instant at, Outcome outcome) {

  /** What came of it. */
  public enum Outcome {
    WAITING,
    ANSWERED,
    UNANSWERED,
    FAILED
  }
}
