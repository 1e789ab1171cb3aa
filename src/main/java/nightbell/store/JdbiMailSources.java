package nightbell.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nightbell.engine.MailSource;
import nightbell.engine.MailSources;
import nightbell.engine.Store;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Keeps the sources of mailed alerts, each call in a transaction of its own. */
final class JdbiMailSources implements MailSources, RowMapper<MailSource> {
  private final Jdbi jdbi;

  JdbiMailSources(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<MailSource> byKeyword(String keyword) {
    return find("SELECT * FROM mail_source WHERE keyword = ?", keyword.toLowerCase(Locale.ROOT));
  }

  @Override
  public Optional<MailSource> ofKey(String keyId) {
    return find("SELECT * FROM mail_source WHERE key_id = ?", keyId);
  }

  @Override
  public List<MailSource> all() {
    return jdbi.withHandle(
        db -> db.createQuery("SELECT * FROM mail_source ORDER BY key_id").map(this).list());
  }

  @Override
  public boolean put(MailSource source) {
    String keyword = source.keyword().toLowerCase(Locale.ROOT);
    String update = "UPDATE mail_source SET keyword = ?, rules = ? WHERE key_id = ?";
    String ended =
        """
        DELETE FROM mail_source WHERE keyword = ? AND key_id <> ?
          AND key_id IN (SELECT id FROM intake_key WHERE revoked_at IS NOT NULL)""";
    String insert = "INSERT INTO mail_source (keyword, rules, key_id) VALUES (?, ?, ?)";
    try {
      jdbi.useTransaction(
          db -> {
            db.execute(ended, keyword, source.keyId());
            Object[] row = {keyword, Json.write(source.rules()), source.keyId()};
            if (db.execute(update, row) == 0) {
              db.execute(insert, row);
            }
          });
      return true;
    } catch (JdbiException e) {
      if (byKeyword(keyword).filter(other -> !other.keyId().equals(source.keyId())).isPresent()) {
        return false;
      }
      RuntimeException told = Conflicts.of(e);
      throw told instanceof Store.Conflict ? told : e;
    }
  }

  @Override
  public boolean remove(String keyId) {
    return jdbi.withHandle(db -> db.execute("DELETE FROM mail_source WHERE key_id = ?", keyId)) > 0;
  }

  @Override
  public MailSource map(ResultSet row, StatementContext context) throws SQLException {
    return new MailSource(
        row.getString("key_id"), row.getString("keyword"), Json.rules(row.getString("rules")));
  }

  private Optional<MailSource> find(String sql, String value) {
    return jdbi.withHandle(db -> db.createQuery(sql).bind(0, value).map(this).findOne());
  }
}
