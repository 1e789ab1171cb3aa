package nightbell.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nightbell.alert.ClientId;
import nightbell.engine.Heartbeat;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** Heartbeats, a row each; a beat changes two instants in it. */
final class HeartbeatTable implements RowMapper<Heartbeat> {
  private static final String ONE = " WHERE client = :client AND name = :name";

  private final Handle db;

  HeartbeatTable(Handle db) {
    this.db = db;
  }

  List<Heartbeat> list() {
    return db.createQuery("SELECT * FROM heartbeat ORDER BY client, name").map(this).list();
  }

  Optional<Heartbeat> find(ClientId client, String name) {
    return db.createQuery("SELECT * FROM heartbeat" + ONE)
        .bind("client", client.value())
        .bind("name", name)
        .map(this)
        .findOne();
  }

  /** The same, and nobody else changes it before this transaction ends. */
  Optional<Heartbeat> lock(ClientId client, String name) {
    return db.createQuery("SELECT * FROM heartbeat" + ONE + " FOR UPDATE")
        .bind("client", client.value())
        .bind("name", name)
        .map(this)
        .findOne();
  }

  void insert(Heartbeat heartbeat) {
    String sql =
        """
        INSERT INTO heartbeat (client, name, key_id, sender, every_s, grace_s, title, severity,
          system, category, enabled, last_at, due_at, silent)
        VALUES (:client, :name, :key_id, :sender, :every_s, :grace_s, :title, :severity,
          :system, :category, :enabled, :last_at, :due_at, :silent)""";
    settings(db.createUpdate(sql), heartbeat)
        .bindByType("last_at", heartbeat.lastAt(), Instant.class)
        .bind("silent", heartbeat.silent())
        .execute();
  }

  boolean update(Heartbeat heartbeat) {
    String sql =
        """
        UPDATE heartbeat SET key_id = :key_id, sender = :sender, every_s = :every_s,
          grace_s = :grace_s, title = :title, severity = :severity, system = :system,
          category = :category, enabled = :enabled, due_at = :due_at
        WHERE client = :client AND name = :name""";
    return settings(db.createUpdate(sql), heartbeat).execute() == 1;
  }

  void beat(Heartbeat heartbeat) {
    one("UPDATE heartbeat SET last_at = :last_at, due_at = :due_at" + ONE, heartbeat)
        .bindByType("last_at", heartbeat.lastAt(), Instant.class)
        .bindByType("due_at", heartbeat.dueAt(), Instant.class)
        .execute();
  }

  List<Heartbeat> due(Instant at) {
    String sql =
        "SELECT * FROM heartbeat WHERE silent = FALSE AND due_at <= ? ORDER BY due_at, name";
    return db.createQuery(sql).bind(0, at).map(this).list();
  }

  void dueNotBefore(Heartbeat heartbeat, Instant at) {
    String sql = "UPDATE heartbeat SET due_at = :at" + ONE + " AND silent = FALSE AND due_at < :at";
    one(sql, heartbeat).bind("at", at).execute();
  }

  boolean silent(Heartbeat seen) {
    return one("UPDATE heartbeat SET silent = TRUE" + ONE + " AND due_at = :due_at", seen)
            .bindByType("due_at", seen.dueAt(), Instant.class)
            .execute()
        == 1;
  }

  void heard(ClientId client, String name) {
    db.createUpdate("UPDATE heartbeat SET silent = FALSE" + ONE)
        .bind("client", client.value())
        .bind("name", name)
        .execute();
  }

  boolean delete(ClientId client, String name) {
    return db.createUpdate("DELETE FROM heartbeat" + ONE)
            .bind("client", client.value())
            .bind("name", name)
            .execute()
        == 1;
  }

  private Update one(String sql, Heartbeat heartbeat) {
    return db.createUpdate(sql)
        .bind("client", heartbeat.client().value())
        .bind("name", heartbeat.name());
  }

  private static Update settings(Update sql, Heartbeat heartbeat) {
    Heartbeat.Settings settings = heartbeat.settings();
    return sql.bind("client", heartbeat.client().value())
        .bind("name", heartbeat.name())
        .bind("key_id", heartbeat.keyId())
        .bind("sender", Cells.fit(heartbeat.sender(), 400))
        .bind("every_s", settings.every().toSeconds())
        .bind("grace_s", settings.grace().toSeconds())
        .bind("title", Cells.fitOrNull(settings.title(), 1024))
        .bind("severity", Cells.fitOrNull(settings.severity(), 512))
        .bind("system", Cells.fitOrNull(settings.system(), 512))
        .bind("category", Cells.fitOrNull(settings.category(), 512))
        .bind("enabled", settings.enabled())
        .bindByType("due_at", heartbeat.dueAt(), Instant.class);
  }

  @Override
  public Heartbeat map(ResultSet row, StatementContext context) throws SQLException {
    return new Heartbeat(
        new ClientId(row.getString("client")),
        row.getString("name"),
        row.getString("key_id"),
        row.getString("sender"),
        new Heartbeat.Settings(
            Duration.ofSeconds(row.getLong("every_s")),
            Duration.ofSeconds(row.getLong("grace_s")),
            row.getString("title"),
            row.getString("severity"),
            row.getString("system"),
            row.getString("category"),
            row.getBoolean("enabled")),
        Cells.instantOrNull(row, "last_at"),
        Cells.instantOrNull(row, "due_at"),
        row.getBoolean("silent"));
  }
}
