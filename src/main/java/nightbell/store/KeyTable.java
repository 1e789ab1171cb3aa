package nightbell.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nightbell.alert.ClientId;
import nightbell.engine.Register.Former;
import nightbell.engine.Register.IntakeKey;
import nightbell.engine.Register.Mapped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

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
          created_at, revoked_at, per_minute)
        VALUES (:id, :client, :name, :secret_hash, :format, :system, :category, :source,
          :created_at, :revoked_at, :per_minute)""";
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
        .bindByType("per_minute", key.perMinute(), Integer.class)
        .execute();
  }

  boolean knows(String secretHash) {
    String sql = "SELECT COUNT(*) FROM intake_key WHERE secret_hash = :hash OR former_hash = :hash";
    return db.createQuery(sql).bind("hash", secretHash).mapTo(int.class).one() > 0;
  }

  Optional<IntakeKey> live(String secretHash) {
    String sql =
        """
        SELECT * FROM intake_key
        WHERE (secret_hash = :hash OR former_hash = :hash) AND revoked_at IS NULL
        ORDER BY CASE WHEN secret_hash = :hash THEN 0 ELSE 1 END""";
    return db.createQuery(sql).bind("hash", secretHash).map(this).findFirst();
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

  boolean rotate(String id, String secretHash, Instant formerUntil) {
    String sql =
        """
        UPDATE intake_key SET former_hash = secret_hash, former_until = :until,
          former_used_at = NULL, secret_hash = :hash
        WHERE id = :id AND revoked_at IS NULL""";
    return db.createUpdate(sql)
            .bind("until", formerUntil)
            .bind("hash", secretHash)
            .bind("id", id)
            .execute()
        == 1;
  }

  boolean map(String id, Mapped mapped) {
    String sql =
        """
        UPDATE intake_key SET mapping = :mapping, sample = :sample
        WHERE id = :id AND revoked_at IS NULL""";
    return db.createUpdate(sql)
            .bind("mapping", mapped.mapping())
            .bind("sample", mapped.sample())
            .bind("id", id)
            .execute()
        == 1;
  }

  Optional<Mapped> mapped(String id) {
    String sql = "SELECT mapping, sample FROM intake_key WHERE id = ? AND mapping IS NOT NULL";
    return db.createQuery(sql)
        .bind(0, id)
        .map((row, context) -> new Mapped(row.getString("mapping"), row.getString("sample")))
        .findOne();
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
        Cells.instantOrNull(row, "revoked_at"),
        former(row),
        row.getObject("per_minute", Integer.class),
        row.getString("mapping"));
  }

  private static @Nullable Former former(ResultSet row) throws SQLException {
    String hash = row.getString("former_hash");
    return hash == null ? null : new Former(hash, Cells.instant(row, "former_until"));
  }
}
