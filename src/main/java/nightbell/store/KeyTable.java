package nightbell.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nightbell.alert.ClientId;
import nightbell.engine.Register.IntakeKey;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Intake keys. An ended key stays on record but opens nothing. */
final class KeyTable implements RowMapper<IntakeKey> {
  private final Handle db;

  KeyTable(Handle db) {
    this.db = db;
  }

  void insert(IntakeKey key) {
    String sql =
        """
        INSERT INTO intake_key (id, client, name, secret_hash, format, system, category, source,
          created_at, revoked_at)
        VALUES (:id, :client, :name, :secret_hash, :format, :system, :category, :source,
          :created_at, :revoked_at)""";
    db.createUpdate(sql)
        .bind("id", key.id())
        .bind("client", key.client().value())
        .bind("name", Cells.fit(key.name(), 400))
        .bind("secret_hash", key.secretHash())
        .bind("format", key.format())
        .bind("system", key.system())
        .bind("category", key.category())
        .bind("source", key.source())
        .bind("created_at", key.createdAt())
        .bindByType("revoked_at", key.revokedAt(), Instant.class)
        .execute();
  }

  boolean knows(String secretHash) {
    return db.createQuery("SELECT COUNT(*) FROM intake_key WHERE secret_hash = ?")
            .bind(0, secretHash)
            .mapTo(int.class)
            .one()
        > 0;
  }

  Optional<IntakeKey> live(String secretHash) {
    return db.createQuery("SELECT * FROM intake_key WHERE secret_hash = ? AND revoked_at IS NULL")
        .bind(0, secretHash)
        .map(this)
        .findOne();
  }

  List<IntakeKey> list() {
    return db.createQuery("SELECT * FROM intake_key ORDER BY created_at, id").map(this).list();
  }

  boolean revoke(String id, Instant at) {
    return db.createUpdate(
                "UPDATE intake_key SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL")
            .bind(0, at)
            .bind(1, id)
            .execute()
        == 1;
  }

  @Override
  public IntakeKey map(ResultSet row, StatementContext context) throws SQLException {
    return new IntakeKey(
        row.getString("id"),
        new ClientId(row.getString("client")),
        row.getString("name"),
        row.getString("secret_hash"),
        row.getString("format"),
        row.getString("system"),
        row.getString("category"),
        row.getString("source"),
        Cells.instant(row, "created_at"),
        Cells.instantOrNull(row, "revoked_at"));
  }
}
