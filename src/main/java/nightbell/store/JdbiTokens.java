package nightbell.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nightbell.access.Role;
import nightbell.audit.Entry;
import nightbell.engine.accounts.ApiToken;
import nightbell.engine.accounts.TokenRecords;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Keeps API tokens. What is made and revoked survives a power cut; when one was used need not. */
final class JdbiTokens implements TokenRecords, RowMapper<ApiToken> {
  private final Jdbi jdbi;
  private final Durable durable;

  JdbiTokens(Jdbi jdbi, boolean embedded) {
    this.jdbi = jdbi;
    this.durable = new Durable(jdbi, embedded);
  }

  @Override
  public void add(ApiToken token, Entry entry) {
    var unused =
        durable.change(
            db -> {
              insert(db, token);
              JdbiAccounts.append(db, token.createdAt(), null, entry);
              return true;
            });
  }

  private static void insert(Handle db, ApiToken token) {
    String sql =
        """
        INSERT INTO api_token (id, hash, account, name, role, clients, reads_only, created_at,
          until_at)
        VALUES (:id, :hash, :account, :name, :role, :clients, :reads_only, :created_at, :until)""";
    db.createUpdate(sql)
        .bind("id", token.id())
        .bind("hash", token.hash())
        .bind("account", token.account())
        .bind("name", Cells.fit(token.name(), 200))
        .bind("role", Cells.word(token.role()))
        .bind("clients", ClientLines.of(token.clients()))
        .bind("reads_only", token.readsOnly())
        .bind("created_at", token.createdAt())
        .bind("until", token.until())
        .execute();
  }

  @Override
  public Optional<ApiToken> find(String hash) {
    return jdbi.withHandle(
        db ->
            db.createQuery("SELECT * FROM api_token WHERE hash = ?")
                .bind(0, hash)
                .map(this)
                .findOne());
  }

  @Override
  public List<ApiToken> list() {
    return jdbi.withHandle(
        db -> db.createQuery("SELECT * FROM api_token ORDER BY created_at, id").map(this).list());
  }

  @Override
  public void used(String id, Instant at) {
    jdbi.useHandle(
        db ->
            db.createUpdate("UPDATE api_token SET used_at = ? WHERE id = ?")
                .bind(0, at)
                .bind(1, id)
                .execute());
  }

  @Override
  public boolean revoke(String id, Instant at, String by, Entry entry) {
    String sql =
        "UPDATE api_token SET revoked_at = ?, revoked_by = ? WHERE id = ? AND revoked_at IS NULL";
    return durable.change(
        db -> {
          boolean revoked =
              db.createUpdate(sql).bind(0, at).bind(1, Cells.fit(by, 200)).bind(2, id).execute()
                  == 1;
          if (revoked) {
            JdbiAccounts.append(db, at, null, entry);
          }
          return revoked;
        });
  }

  @Override
  public ApiToken map(ResultSet row, StatementContext context) throws SQLException {
    return new ApiToken(
        row.getString("id"),
        row.getString("hash"),
        row.getString("account"),
        row.getString("name"),
        Cells.word(row, "role", Role.class),
        ClientLines.read(row),
        row.getBoolean("reads_only"),
        Cells.instant(row, "created_at"),
        Cells.instant(row, "until_at"),
        Cells.instantOrNull(row, "used_at"),
        Cells.instantOrNull(row, "revoked_at"),
        row.getString("revoked_by"));
  }
}
