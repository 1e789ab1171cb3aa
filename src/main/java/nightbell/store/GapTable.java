package nightbell.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import nightbell.alert.ClientId;
import nightbell.engine.Gap;
import nightbell.engine.Gaps.Filter;
import nightbell.engine.Gaps.Left;
import nightbell.escalation.GapKind;
import nightbell.matrix.CategoryId;
import nightbell.matrix.RowId;
import nightbell.matrix.SeverityId;
import nightbell.matrix.SystemId;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Gaps. At most one of a kind is open for an incident. */
final class GapTable {
  private static final String INSERT =
      """
      INSERT INTO gap (client, at, incident, kind, system, category, severity, row_id,
        matrix_version, text)
      SELECT :client, :at, i.number, :kind, :system, :category, :severity, :row_id,
        :matrix_version, :text
      FROM incident i WHERE i.number = :incident AND NOT EXISTS (
        SELECT 1 FROM gap g
        WHERE g.incident = i.number AND g.kind = :kind AND g.closed_at IS NULL)""";

  private final Handle db;

  GapTable(Handle db) {
    this.db = db;
  }

  void insert(Gap gap) {
    db.createUpdate(INSERT)
        .bind("client", gap.client().value())
        .bind("at", gap.at())
        .bind("incident", gap.incident().value())
        .bind("kind", Cells.word(gap.kind()))
        .bind("system", Cells.idOrNull(gap.system()))
        .bind("category", gap.category().value())
        .bind("severity", gap.severity().value())
        .bind("row_id", Cells.idOrNull(gap.row()))
        .bind("matrix_version", gap.matrixVersion())
        .bind("text", Cells.fit(gap.text(), 4000))
        .execute();
  }

  List<Gap> list(Filter filter) {
    Where where =
        new Where()
            .and("g.client = :client", "client", Cells.idOrNull(filter.client()))
            .and("(g.closed_at IS NULL) = :open", "open", filter.open())
            .and("g.id < :before", "before", filter.before());
    String sql = "SELECT g.* FROM gap g" + where.sql() + " ORDER BY g.id DESC";
    return where
        .bind(db.createQuery(sql + " FETCH FIRST :limit ROWS ONLY"))
        .bind("limit", filter.limit())
        .map((row, context) -> gap(row))
        .list();
  }

  List<Left> open(ClientId client) {
    String sql =
        """
        SELECT g.*, i.body AS body FROM gap g JOIN incident i ON i.number = g.incident
        WHERE g.client = ? AND g.closed_at IS NULL ORDER BY g.id""";
    return db.createQuery(sql)
        .bind(0, client.value())
        .map((row, context) -> new Left(gap(row), Json.incident(row.getString("body")).alert()))
        .list();
  }

  /** Closes a gap; false if it is closed already. */
  boolean close(long id, int version, Instant at) {
    String sql =
        """
        UPDATE gap SET closed_by_version = ?, closed_at = ?
        WHERE id = ? AND closed_at IS NULL""";
    return db.createUpdate(sql).bind(0, version).bind(1, at).bind(2, id).execute() > 0;
  }

  private static Gap gap(ResultSet row) throws SQLException {
    String system = row.getString("system");
    String rowId = row.getString("row_id");
    return new Gap(
        row.getLong("id"),
        new ClientId(row.getString("client")),
        Cells.instant(row, "at"),
        Objects.requireNonNull(Cells.incidentOrNull(row)),
        Cells.word(row, "kind", GapKind.class),
        system == null ? null : new SystemId(system),
        new CategoryId(row.getString("category")),
        new SeverityId(row.getString("severity")),
        rowId == null ? null : new RowId(rowId),
        row.getInt("matrix_version"),
        row.getString("text"),
        closedBy(row),
        Cells.instantOrNull(row, "closed_at"));
  }

  private static @Nullable Integer closedBy(ResultSet row) throws SQLException {
    int version = row.getInt("closed_by_version");
    return row.wasNull() ? null : version;
  }
}
