package nightbell.engine;

import java.time.Instant;
import java.util.Objects;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Entry;
import nightbell.escalation.GapKind;
import nightbell.escalation.Incident;
import nightbell.matrix.CategoryId;
import nightbell.matrix.RowId;
import nightbell.matrix.SeverityId;
import nightbell.matrix.SystemId;
import org.jspecify.annotations.Nullable;

/**
 * That the matrix did not say whose an incident is, or that people said otherwise. It stays open
 * until a new version of the client's matrix no longer leaves it.
 *
 * @param id 0 until it is stored
 * @param row the row that is disputed, or null where none took the alert
 * @param matrixVersion the version that left it
 * @param closedBy the version that closed it, else null
 */
public record Gap(
    long id,
    ClientId client,
    Instant at,
    IncidentNumber incident,
    GapKind kind,
    @Nullable SystemId system,
    CategoryId category,
    SeverityId severity,
    @Nullable RowId row,
    int matrixVersion,
    String text,
    @Nullable Integer closedBy,
    @Nullable Instant closedAt) {

  /** The gap that an entry of kind {@code GAP} about this incident tells of. */
  static Gap of(Incident incident, Entry entry, Instant now) {
    var ruling = incident.ruling();
    return new Gap(
        0,
        incident.client(),
        now,
        incident.number(),
        GapKind.of(Objects.requireNonNull(entry.data().get(GapKind.KEY), "a gap has a kind")),
        ruling.system(),
        ruling.category(),
        ruling.severity(),
        ruling.row(),
        incident.matrixVersion(),
        entry.text(),
        null,
        null);
  }
}
