package nightbell.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nightbell.alert.ClientId;
import nightbell.engine.StoredVersion;
import nightbell.engine.StoredVersion.State;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** Matrix versions with their signatures; texts never change, states and instants do. */
final class VersionTable implements RowMapper<StoredVersion> {
  private final Handle db;
  private final SignatureTable signatures;

  VersionTable(Handle db) {
    this.db = db;
    this.signatures = new SignatureTable(db);
  }

  void insert(StoredVersion version, String text) {
    String sql =
        """
        INSERT INTO matrix_version (number, client, sha256, text, loaded_by, why, at, state, live,
          active_from, agreed_at, activated_at, ended_at, warnings)
        VALUES (:number, :client, :sha256, :text, :loaded_by, :why, :at, :state, :live,
          :active_from, :agreed_at, :activated_at, :ended_at, :warnings)""";
    states(db.createUpdate(sql), version)
        .bind("client", version.client().value())
        .bind("sha256", version.sha256())
        .bind("text", text)
        .bind("loaded_by", Cells.fit(version.by(), 200))
        .bind("why", Cells.fit(version.why(), 4000))
        .bind("at", version.at())
        .bindByType("active_from", version.activeFrom(), Instant.class)
        .bind("warnings", Json.write(version.warnings()))
        .execute();
  }

  void update(StoredVersion version) {
    String sql =
        """
        UPDATE matrix_version SET state = :state, live = :live, agreed_at = :agreed_at,
          activated_at = :activated_at, ended_at = :ended_at
        WHERE number = :number""";
    states(db.createUpdate(sql), version).execute();
  }

  private static Update states(Update sql, StoredVersion version) {
    Boolean live = version.state() == State.ACTIVE ? Boolean.TRUE : null;
    return sql.bind("number", version.number())
        .bind("state", Cells.word(version.state()))
        .bindByType("live", live, Boolean.class)
        .bindByType("agreed_at", version.agreedAt(), Instant.class)
        .bindByType("activated_at", version.activatedAt(), Instant.class)
        .bindByType("ended_at", version.endedAt(), Instant.class);
  }

  Optional<StoredVersion> find(int number) {
    return db.createQuery("SELECT * FROM matrix_version WHERE number = ?")
        .bind(0, number)
        .map(this)
        .findOne();
  }

  Optional<StoredVersion> active(ClientId client) {
    return db.createQuery("SELECT * FROM matrix_version WHERE client = ? AND live = TRUE")
        .bind(0, client.value())
        .map(this)
        .findOne();
  }

  List<StoredVersion> proposed(ClientId client) {
    String sql =
        "SELECT * FROM matrix_version WHERE client = ? AND state = 'proposed' ORDER BY number";
    return db.createQuery(sql).bind(0, client.value()).map(this).list();
  }

  List<StoredVersion> ofClient(ClientId client) {
    return db.createQuery("SELECT * FROM matrix_version WHERE client = ? ORDER BY number DESC")
        .bind(0, client.value())
        .map(this)
        .list();
  }

  List<Integer> active() {
    String sql =
        """
        SELECT v.number FROM matrix_version v
          JOIN (SELECT client, MIN(number) AS oldest FROM matrix_version GROUP BY client) c
            ON c.client = v.client
        WHERE v.live = TRUE ORDER BY c.oldest""";
    return db.createQuery(sql).mapTo(Integer.class).list();
  }

  List<Integer> due(Instant now) {
    String sql =
        """
        SELECT number FROM matrix_version
        WHERE state = 'proposed' AND agreed_at IS NOT NULL
          AND (active_from IS NULL OR active_from <= ?)
        ORDER BY active_from, number""";
    return db.createQuery(sql).bind(0, now).mapTo(Integer.class).list();
  }

  @Override
  public StoredVersion map(ResultSet row, StatementContext context) throws SQLException {
    int number = row.getInt("number");
    return new StoredVersion(
        number,
        new ClientId(row.getString("client")),
        row.getString("sha256"),
        Cells.word(row, "state", State.class),
        row.getString("loaded_by"),
        row.getString("why"),
        Cells.instant(row, "at"),
        Cells.instantOrNull(row, "active_from"),
        Cells.instantOrNull(row, "agreed_at"),
        Cells.instantOrNull(row, "activated_at"),
        Cells.instantOrNull(row, "ended_at"),
        Json.warnings(row.getString("warnings")),
        signatures.of(number),
        signatures.acceptances(number));
  }
}
