package nightbell.reply;

import java.time.Instant;
import nightbell.alert.IncidentNumber;

/**
 * An incident that a person was paged for, as texts to that person name it.
 *
 * @param paged when its last page to them was sent
 */
public record Open(
    IncidentNumber number,
    Standing standing,
    String severity,
    String system,
    String title,
    Instant paged) {

  /** One whose page is older than anything else. */
  public Open(
      IncidentNumber number, Standing standing, String severity, String system, String title) {
    this(number, standing, severity, system, title, Instant.EPOCH);
  }

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
