package nightbell.engine.morning;

import java.time.Instant;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import org.jspecify.annotations.Nullable;

/**
 * What people say of an incident afterwards, as it stands now; what was said before is in the
 * trail.
 *
 * @param cause null while nobody named one
 * @param worth null while nobody judged it
 * @param reviewedBy who held the review last; null while nobody did
 */
public record Debrief(
    IncidentNumber incident,
    ClientId client,
    @Nullable Cause cause,
    String causeNote,
    @Nullable Worth worth,
    String wentWell,
    String toImprove,
    @Nullable Instant reviewedAt,
    @Nullable String reviewedBy) {

  /** That of an incident of which nobody has said anything. */
  public static Debrief none(IncidentNumber incident, ClientId client) {
    return new Debrief(incident, client, null, "", null, "", "", null, null);
  }

  Debrief caused(Cause by, String note) {
    return new Debrief(
        incident, client, by, note, worth, wentWell, toImprove, reviewedAt, reviewedBy);
  }

  Debrief judged(Worth as) {
    return new Debrief(
        incident, client, cause, causeNote, as, wentWell, toImprove, reviewedAt, reviewedBy);
  }

  Debrief reviewed(String well, String improve, Instant at, String by) {
    return new Debrief(incident, client, cause, causeNote, worth, well, improve, at, by);
  }
}
