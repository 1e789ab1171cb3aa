package nightbell.reply;

import nightbell.alert.IncidentNumber;

/** An incident that a person was paged for, as texts to that person name it. */
public record Open(
    IncidentNumber number, Standing standing, String severity, String system, String title) {

  boolean waiting() {
    return standing instanceof Standing.Waiting;
  }

  boolean mine() {
    return standing instanceof Standing.TakenByMe;
  }

  /** Whether a bare key of this person may concern it. */
  boolean live() {
    return waiting() || mine();
  }
}
