package nightbell.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import nightbell.audit.Chain;
import nightbell.audit.Chained;

/** Links events that were written before there was a chain. */
final class TrailLinking {
  private TrailLinking() {}

  static void link(Connection db) throws SQLException {
    String head = Chain.START;
    try (Statement read = db.createStatement();
        ResultSet rows = read.executeQuery("SELECT * FROM trail ORDER BY seq");
        PreparedStatement write =
            db.prepareStatement("UPDATE trail SET salt = ?, content = ?, link = ? WHERE seq = ?")) {
      while (rows.next()) {
        Chained next = Chained.after(head, TrailTable.chained(rows).event(), TrailTable.salt());
        write.setString(1, next.salt());
        write.setString(2, next.content());
        write.setString(3, next.link());
        write.setLong(4, next.event().seq());
        write.executeUpdate();
        head = Objects.requireNonNull(next.link());
      }
    }
  }
}
