package nightbell.store;

import java.util.List;
import nightbell.engine.Asks.Contact;
import nightbell.oncall.Channel;
import nightbell.oncall.PersonId;
import org.jdbi.v3.core.Handle;

/** When contacts last answered, and which numbers take no texts. */
final class ContactTable {
  private final Handle db;

  ContactTable(Handle db) {
    this.db = db;
  }

  void confirm(Contact contact) {
    if (update(contact) == 0 && !isKnown(contact)) {
      db.createUpdate(
              "INSERT INTO contact (confirmed_at, how, person, channel, address)"
                  + " VALUES (?, ?, ?, ?, ?)")
          .bind(0, contact.confirmedAt())
          .bind(1, Cells.fit(contact.how(), 400))
          .bind(2, contact.person().value())
          .bind(3, Cells.word(contact.channel()))
          .bind(4, contact.address())
          .execute();
    }
  }

  private int update(Contact contact) {
    String sql =
        """
        UPDATE contact SET confirmed_at = ?, how = ?
        WHERE person = ? AND channel = ? AND address = ? AND confirmed_at <= ?""";
    return db.createUpdate(sql)
        .bind(0, contact.confirmedAt())
        .bind(1, Cells.fit(contact.how(), 400))
        .bind(2, contact.person().value())
        .bind(3, Cells.word(contact.channel()))
        .bind(4, contact.address())
        .bind(5, contact.confirmedAt())
        .execute();
  }

  private boolean isKnown(Contact contact) {
    String sql = "SELECT COUNT(*) FROM contact WHERE person = ? AND channel = ? AND address = ?";
    return db.createQuery(sql)
            .bind(0, contact.person().value())
            .bind(1, Cells.word(contact.channel()))
            .bind(2, contact.address())
            .mapTo(int.class)
            .one()
        > 0;
  }

  List<Contact> contacts() {
    return db.createQuery("SELECT * FROM contact ORDER BY person, channel, address")
        .map(
            (row, context) ->
                new Contact(
                    new PersonId(row.getString("person")),
                    Cells.word(row, "channel", Channel.class),
                    row.getString("address"),
                    Cells.instant(row, "confirmed_at"),
                    row.getString("how")))
        .list();
  }
}
