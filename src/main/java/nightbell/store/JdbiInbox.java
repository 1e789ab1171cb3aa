package nightbell.store;

import java.util.Optional;
import nightbell.engine.InboxMarks;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Keeps how far inboxes were read, each call in a transaction of its own. */
final class JdbiInbox implements InboxMarks {
  private final Jdbi jdbi;
  private final Durable durable;

  JdbiInbox(Jdbi jdbi, boolean embedded) {
    this.jdbi = jdbi;
    this.durable = new Durable(jdbi, embedded);
  }

  @Override
  public Optional<Mark> mark(String inbox) {
    return jdbi.withHandle(
        db ->
            db.createQuery("SELECT * FROM inbox WHERE name = ?")
                .bind(0, Cells.fit(inbox, 600))
                .map(
                    (row, context) ->
                        new Mark(
                            row.getLong("validity"),
                            row.getLong("begun"),
                            row.getLong("handled"),
                            row.getInt("tries")))
                .findOne());
  }

  @Override
  public void put(String inbox, Mark mark) {
    String update =
        "UPDATE inbox SET validity = ?, begun = ?, handled = ?, tries = ? WHERE name = ?";
    String insert =
        "INSERT INTO inbox (validity, begun, handled, tries, name) VALUES (?, ?, ?, ?, ?)";
    int rows =
        durable.change(
            db -> {
              int updated = write(db, update, inbox, mark);
              return updated > 0 ? updated : write(db, insert, inbox, mark);
            });
    if (rows != 1) {
      throw new IllegalStateException(rows + " rows for the inbox " + inbox);
    }
  }

  private static int write(Handle db, String sql, String inbox, Mark mark) {
    return db.createUpdate(sql)
        .bind(0, mark.validity())
        .bind(1, mark.begun())
        .bind(2, mark.handled())
        .bind(3, mark.tries())
        .bind(4, Cells.fit(inbox, 600))
        .execute();
  }
}
