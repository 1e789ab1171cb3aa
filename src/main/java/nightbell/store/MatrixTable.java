package nightbell.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import nightbell.alert.ClientId;
import nightbell.engine.Register.StoredMatrix;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** The texts of matrix versions. */
final class MatrixTable implements RowMapper<StoredMatrix> {
  private final Handle db;

  MatrixTable(Handle db) {
    this.db = db;
  }

  Optional<StoredMatrix> find(int number) {
    return db.createQuery("SELECT * FROM matrix_version WHERE number = ?")
        .bind(0, number)
        .map(this)
        .findOne();
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
