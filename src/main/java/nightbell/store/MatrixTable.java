package nightbell.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import nightbell.alert.ClientId;
import nightbell.engine.Register.StoredMatrix;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Matrix versions, which are never changed; the newest of a client is its active one. */
final class MatrixTable implements RowMapper<StoredMatrix> {
  private final Handle db;

  MatrixTable(Handle db) {
    this.db = db;
  }

  void insert(StoredMatrix matrix) {
    String sql =
        """
        INSERT INTO matrix_version (number, client, sha256, text, loaded_by, why, at)
        VALUES (?, ?, ?, ?, ?, ?, ?)""";
    db.createUpdate(sql)
        .bind(0, matrix.number())
        .bind(1, matrix.client().value())
        .bind(2, matrix.sha256())
        .bind(3, matrix.text())
        .bind(4, matrix.by())
        .bind(5, matrix.why())
        .bind(6, matrix.at())
        .execute();
  }

  Optional<StoredMatrix> find(int number) {
    return db.createQuery("SELECT * FROM matrix_version WHERE number = ?")
        .bind(0, number)
        .map(this)
        .findOne();
  }

  Optional<StoredMatrix> active(ClientId client) {
    String sql =
        """
        SELECT * FROM matrix_version WHERE client = ?
        ORDER BY number DESC FETCH FIRST 1 ROWS ONLY""";
    return db.createQuery(sql).bind(0, client.value()).map(this).findOne();
  }

  List<StoredMatrix> active() {
    String sql =
        """
        SELECT m.* FROM matrix_version m
          JOIN (SELECT MIN(number) AS oldest, MAX(number) AS newest
            FROM matrix_version GROUP BY client) c ON m.number = c.newest
        ORDER BY c.oldest""";
    return db.createQuery(sql).map(this).list();
  }

  @Override
  public StoredMatrix map(ResultSet row, StatementContext context) throws SQLException {
    return new StoredMatrix(
        row.getInt("number"),
        new ClientId(row.getString("client")),
        row.getString("sha256"),
        row.getString("text"),
        row.getString("loaded_by"),
        row.getString("why"),
        Cells.instant(row, "at"));
  }
}
