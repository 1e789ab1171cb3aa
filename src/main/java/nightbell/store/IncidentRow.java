package nightbell.store;

import java.time.Instant;
import java.util.Locale;
import nightbell.alert.IncidentNumber;
import nightbell.escalation.Incident;
import nightbell.matrix.Ruling;
import org.jspecify.annotations.Nullable;

/** The columns of an incident's row, in the order of {@link IncidentWrites}'s statements. */
final class IncidentRow {
  private IncidentRow() {}

  static @Nullable Integer group(Incident incident) {
    IncidentNumber group = incident.group();
    return group == null ? null : group.value();
  }

  static RowBatch narrow(RowBatch rows, Incident incident) {
    return rows.number(incident.version()).number(incident.repeats()).text(Json.write(incident));
  }

  static RowBatch all(RowBatch rows, Incident incident) {
    Instant acknowledged = incident.acknowledged() == null ? null : incident.acknowledged().at();
    boolean over = incident.isResolved();
    Instant resolved = over && incident.resolved() != null ? incident.resolved().at() : null;
    rows.number(incident.matrixVersion())
        .instant(incident.openedAt())
        .number(incident.version())
        .flag(over ? null : Boolean.TRUE)
        .text(Cells.word(incident.state()));
    return ruling(alert(rows, incident), incident)
        .instant(acknowledged)
        .instant(resolved)
        .instant(over ? null : incident.nextAt())
        .flag(incident.breached())
        .flag(incident.unanswered())
        .number(incident.repeats())
        .text(Json.write(incident));
  }

  private static RowBatch alert(RowBatch rows, Incident incident) {
    String title = Cells.fit(incident.alert().title(), 1024);
    String host = Cells.fitOrNull(incident.alert().host(), 512);
    String search = incident.number() + "\n" + title + "\n" + (host == null ? "" : host);
    return rows.text(title).text(host).text(Cells.fit(search.toLowerCase(Locale.ROOT), 2000));
  }

  private static RowBatch ruling(RowBatch rows, Incident incident) {
    Ruling ruling = incident.ruling();
    return rows.text(ruling.severity().value())
        .text(Cells.idOrNull(ruling.system()))
        .text(ruling.category().value())
        .text(Cells.word(incident.owner()))
        .text(Cells.word(incident.lead()))
        .text(Cells.idOrNull(ruling.row()))
        .instant(ruling.respondBy());
  }
}
