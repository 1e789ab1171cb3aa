package nightbell.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nightbell.access.Rights;
import nightbell.access.Role;
import nightbell.engine.accounts.Account;
import nightbell.engine.accounts.Account.Identity;
import nightbell.engine.accounts.Proofs;
import nightbell.oncall.Side;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** People who sign in. */
final class AccountTable implements RowMapper<Account> {
  private final Handle db;

  AccountTable(Handle db) {
    this.db = db;
  }

  void insert(Account account) {
    String sql =
        """
        INSERT INTO account (id, email, name, role, side, clients, password_hash, code_secret,
          code_step, recovery, issuer, subject, created_at, created_by, signed_in_at, disabled_at,
          version)
        VALUES (:id, :email, :name, :role, :side, :clients, :password_hash, :code_secret,
          :code_step, :recovery, :issuer, :subject, :created_at, :created_by, :signed_in_at,
          :disabled_at, :version)""";
    bind(db.createUpdate(sql), account)
        .bind("email", account.email())
        .bind("created_at", account.createdAt())
        .bind("created_by", Cells.fit(account.createdBy(), 200))
        .execute();
  }

  boolean update(Account account) {
    String sql =
        """
        UPDATE account SET name = :name, role = :role, side = :side, clients = :clients,
          password_hash = :password_hash, code_secret = :code_secret, code_step = :code_step,
          recovery = :recovery, issuer = :issuer, subject = :subject,
          signed_in_at = :signed_in_at, disabled_at = :disabled_at, version = version + 1
        WHERE id = :id AND version = :version""";
    return bind(db.createUpdate(sql), account).execute() == 1;
  }

  private static Update bind(Update statement, Account account) {
    Rights rights = account.rights();
    Proofs proofs = account.proofs();
    Identity identity = account.identity();
    return statement
        .bind("id", account.id())
        .bind("name", Cells.fit(account.name(), 200))
        .bind("role", Cells.word(rights.role()))
        .bind("side", Cells.wordOrNull(rights.side()))
        .bind("clients", ClientLines.of(rights.clients()))
        .bind("password_hash", proofs.password())
        .bind("code_secret", proofs.codeSecret())
        .bind("code_step", proofs.codeStep())
        .bind("recovery", String.join("\n", proofs.recovery()))
        .bind("issuer", identity == null ? null : identity.issuer())
        .bind("subject", identity == null ? null : identity.subject())
        .bind("signed_in_at", account.signedInAt())
        .bind("disabled_at", account.disabledAt())
        .bind("version", account.version());
  }

  Optional<Account> byId(String id) {
    return db.createQuery("SELECT * FROM account WHERE id = ?").bind(0, id).map(this).findOne();
  }

  Optional<Account> byEmail(String email) {
    return db.createQuery("SELECT * FROM account WHERE email = ?")
        .bind(0, email)
        .map(this)
        .findOne();
  }

  Optional<Account> byIdentity(Identity identity) {
    return db.createQuery("SELECT * FROM account WHERE issuer = ? AND subject = ?")
        .bind(0, identity.issuer())
        .bind(1, identity.subject())
        .map(this)
        .findOne();
  }

  List<Account> list() {
    return db.createQuery("SELECT * FROM account ORDER BY email").map(this).list();
  }

  @Override
  public Account map(ResultSet row, StatementContext context) throws SQLException {
    String issuer = row.getString("issuer");
    String subject = row.getString("subject");
    Instant createdAt = Cells.instant(row, "created_at");
    return new Account(
        row.getString("id"),
        row.getString("email"),
        row.getString("name"),
        new Rights(
            Cells.word(row, "role", Role.class),
            Cells.wordOrNull(row, "side", Side.class),
            ClientLines.read(row)),
        new Proofs(
            row.getString("password_hash"),
            row.getString("code_secret"),
            row.getLong("code_step"),
            row.getString("recovery").lines().toList()),
        issuer == null || subject == null ? null : new Identity(issuer, subject),
        createdAt,
        row.getString("created_by"),
        Cells.instantOrNull(row, "signed_in_at"),
        Cells.instantOrNull(row, "disabled_at"),
        row.getInt("version"));
  }
}
