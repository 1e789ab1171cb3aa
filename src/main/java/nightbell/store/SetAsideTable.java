package nightbell.store;

import java.time.Instant;
import java.util.List;
import nightbell.alert.IncidentNumber;
import nightbell.engine.SetAside;
import org.jdbi.v3.core.Handle;

/**
 * Incidents that are set aside: their rows want no wake-up and stand in no other's way, and only
 * their value still says what they were.
 */
final class SetAsideTable {
  private final Handle db;

  SetAsideTable(Handle db) {
    this.db = db;
  }

  boolean insert(IncidentNumber incident, Instant at, String why) {
    String insert =
        """
        INSERT INTO set_aside (incident, at, why)
        SELECT i.number, :at, :why FROM incident i WHERE i.number = :incident
          AND NOT EXISTS (SELECT 1 FROM set_aside s WHERE s.incident = i.number)\
        """;
    boolean news =
        db.createUpdate(insert)
                .bind("incident", incident.value())
                .bind("at", at)
                .bind("why", Cells.fit(why, 4000))
                .execute()
            == 1;
    if (news) {
      db.execute(
          "UPDATE incident SET next_at = NULL, unresolved = NULL WHERE number = ?",
          incident.value());
    }
    return news;
  }

  boolean remove(IncidentNumber incident) {
    return db.execute("DELETE FROM set_aside WHERE incident = ?", incident.value()) == 1;
  }

  List<SetAside> list() {
    String sql =
        """
        SELECT s.incident, s.at, s.why, i.client, i.title, i.severity, i.system, i.host
        FROM set_aside s JOIN incident i ON i.number = s.incident ORDER BY s.incident\
        """;
    return db.createQuery(sql)
        .map(
            (row, context) ->
                new SetAside(
                    SetAside.INCIDENT,
                    row.getString("incident"),
                    Cells.clientOrNull(row),
                    row.getString("title"),
                    row.getString("severity"),
                    row.getString("system"),
                    row.getString("host"),
                    Cells.instant(row, "at"),
                    row.getString("why")))
        .list();
  }
}
