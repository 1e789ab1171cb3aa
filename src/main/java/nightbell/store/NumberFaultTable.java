package nightbell.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import nightbell.alert.ClientId;
import nightbell.engine.Fault;
import nightbell.engine.NumberFault;
import nightbell.oncall.Channel;
import nightbell.oncall.PersonId;
import org.jdbi.v3.core.Handle;

/** Numbers that pages do not reach; the first that is seen of each fault is kept. */
final class NumberFaultTable {
  private final Handle db;

  NumberFaultTable(Handle db) {
    this.db = db;
  }

  void add(NumberFault found) {
    String known = "SELECT COUNT(*) FROM number_fault WHERE address = ? AND channel = ?";
    boolean news =
        db.createQuery(known + " AND fault = ?")
                .bind(0, found.address())
                .bind(1, Cells.word(found.channel()))
                .bind(2, Cells.word(found.fault()))
                .mapTo(int.class)
                .one()
            == 0;
    if (news) {
      String sql =
          """
          INSERT INTO number_fault (address, channel, fault, client, person, at, told)
          VALUES (?, ?, ?, ?, ?, ?, FALSE)""";
      db.createUpdate(sql)
          .bind(0, found.address())
          .bind(1, Cells.word(found.channel()))
          .bind(2, Cells.word(found.fault()))
          .bind(3, found.client().value())
          .bind(4, found.person().value())
          .bind(5, found.at())
          .execute();
    }
  }

  void remove(String address, Channel channel) {
    db.createUpdate("DELETE FROM number_fault WHERE address = ? AND channel = ?")
        .bind(0, address)
        .bind(1, Cells.word(channel))
        .execute();
  }

  List<NumberFault> untold(int limit) {
    return db.createQuery(
            "SELECT * FROM number_fault WHERE told = FALSE ORDER BY at FETCH FIRST ? ROWS ONLY")
        .bind(0, limit)
        .map((row, context) -> fault(row))
        .list();
  }

  void told(NumberFault fault) {
    String sql =
        "UPDATE number_fault SET told = TRUE WHERE address = ? AND channel = ? AND fault = ?";
    db.createUpdate(sql)
        .bind(0, fault.address())
        .bind(1, Cells.word(fault.channel()))
        .bind(2, Cells.word(fault.fault()))
        .execute();
  }

  Optional<Fault> find(String address, Channel channel) {
    return db.createQuery(
            "SELECT * FROM number_fault WHERE address = ? AND channel = ? ORDER BY at DESC")
        .bind(0, address)
        .bind(1, Cells.word(channel))
        .map((row, context) -> fault(row).fault())
        .findFirst();
  }

  private static NumberFault fault(ResultSet row) throws SQLException {
    return new NumberFault(
        row.getString("address"),
        Cells.word(row, "channel", Channel.class),
        Cells.word(row, "fault", Fault.class),
        new ClientId(row.getString("client")),
        new PersonId(row.getString("person")),
        Cells.instant(row, "at"));
  }
}
