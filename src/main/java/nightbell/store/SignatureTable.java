package nightbell.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import nightbell.engine.StoredVersion.Acceptance;
import nightbell.engine.StoredVersion.Signature;
import nightbell.engine.Warning;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;
import org.jdbi.v3.core.Handle;

/** Signatures and accepted warnings, which are never changed; one of each side for each thing. */
final class SignatureTable {
  private final Handle db;

  SignatureTable(Handle db) {
    this.db = db;
  }

  void insert(int version, Signature signature) {
    String sql =
        """
        INSERT INTO matrix_signature (version, side, person, sha256, at, reason)
        VALUES (?, ?, ?, ?, ?, ?)""";
    db.createUpdate(sql)
        .bind(0, version)
        .bind(1, Cells.word(signature.side()))
        .bind(2, signature.person().value())
        .bind(3, signature.sha256())
        .bind(4, signature.at())
        .bind(5, Cells.fitOrNull(signature.reason(), 4000))
        .execute();
  }

  void insert(int version, Acceptance acceptance) {
    String sql =
        """
        INSERT INTO matrix_acceptance (version, side, finding, subject, person, reason, at)
        VALUES (?, ?, ?, ?, ?, ?, ?)""";
    db.createUpdate(sql)
        .bind(0, version)
        .bind(1, Cells.word(acceptance.side()))
        .bind(2, Cells.fit(acceptance.warning().id(), 200))
        .bind(3, Cells.fit(acceptance.warning().subject(), 1000))
        .bind(4, acceptance.person().value())
        .bind(5, Cells.fit(acceptance.reason(), 4000))
        .bind(6, acceptance.at())
        .execute();
  }

  List<Signature> of(int version) {
    return db.createQuery("SELECT * FROM matrix_signature WHERE version = ? ORDER BY at, side")
        .bind(0, version)
        .map((row, context) -> signature(row))
        .list();
  }

  List<Acceptance> acceptances(int version) {
    String sql =
        "SELECT * FROM matrix_acceptance WHERE version = ? ORDER BY at, side, finding, subject";
    return db.createQuery(sql).bind(0, version).map((row, context) -> acceptance(row)).list();
  }

  private static Signature signature(ResultSet row) throws SQLException {
    return new Signature(
        Cells.word(row, "side", Side.class),
        new PersonId(row.getString("person")),
        row.getString("sha256"),
        Cells.instant(row, "at"),
        row.getString("reason"));
  }

  private static Acceptance acceptance(ResultSet row) throws SQLException {
    return new Acceptance(
        Cells.word(row, "side", Side.class),
        new Warning(row.getString("finding"), row.getString("subject")),
        new PersonId(row.getString("person")),
        row.getString("reason"),
        Cells.instant(row, "at"));
  }
}
