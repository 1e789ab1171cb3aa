package nightbell.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nightbell.engine.accounts.Session;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Browser sessions. */
final class SessionTable implements RowMapper<Session> {
  private final Handle db;

  SessionTable(Handle db) {
    this.db = db;
  }

  void insert(Session session) {
    String sql =
        """
        INSERT INTO web_session (hash, account, began_at, seen_at, address, browser, how)
        VALUES (:hash, :account, :began_at, :seen_at, :address, :browser, :how)""";
    db.createUpdate(sql)
        .bind("hash", session.hash())
        .bind("account", session.account())
        .bind("began_at", session.beganAt())
        .bind("seen_at", session.seenAt())
        .bind("address", Cells.fit(session.address(), 100))
        .bind("browser", Cells.fit(Cells.clean(session.browser()), 200))
        .bind("how", Cells.fit(session.how(), 200))
        .execute();
  }

  Optional<Session> find(String hash) {
    return db.createQuery("SELECT * FROM web_session WHERE hash = ?")
        .bind(0, hash)
        .map(this)
        .findOne();
  }

  List<Session> list() {
    return db.createQuery("SELECT * FROM web_session ORDER BY seen_at DESC, hash").map(this).list();
  }

  void seen(String hash, Instant at) {
    db.createUpdate("UPDATE web_session SET seen_at = ? WHERE hash = ?")
        .bind(0, at)
        .bind(1, hash)
        .execute();
  }

  boolean delete(String hash) {
    return db.createUpdate("DELETE FROM web_session WHERE hash = ?").bind(0, hash).execute() == 1;
  }

  int deleteOf(@Nullable String account, @Nullable String kept) {
    String whose = account == null ? "account IS NULL" : "account = :account";
    var statement =
        db.createUpdate("DELETE FROM web_session WHERE " + whose + " AND hash <> :kept")
            .bind("kept", kept == null ? "" : kept);
    return account == null ? statement.execute() : statement.bind("account", account).execute();
  }

  void deleteBefore(Instant seen, Instant began) {
    db.createUpdate("DELETE FROM web_session WHERE seen_at < ? OR began_at < ?")
        .bind(0, seen)
        .bind(1, began)
        .execute();
  }

  @Override
  public Session map(ResultSet row, StatementContext context) throws SQLException {
    return new Session(
        row.getString("hash"),
        row.getString("account"),
        Cells.instant(row, "began_at"),
        Cells.instant(row, "seen_at"),
        row.getString("address"),
        row.getString("browser"),
        row.getString("how"));
  }
}
