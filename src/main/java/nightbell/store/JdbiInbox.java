package nightbell.store;

import java.util.Optional;
import nightbell.engine.InboxMarks;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Keeps how far inboxes were read, each call in a transaction of its own. */
final class JdbiInbox implements InboxMarks {
  private final Jdbi jdbi;
  private final boolean embedded;

  JdbiInbox(Jdbi jdbi, boolean embedded) {
    this.jdbi = jdbi;
    this.embedded = embedded;
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
    try {
      jdbi.useTransaction(
          db -> {
            String update =
                "UPDATE inbox SET validity = ?, begun = ?, handled = ?, tries = ? WHERE name = ?";
            String insert =
                "INSERT INTO inbox (validity, begun, handled, tries, name) VALUES (?, ?, ?, ?, ?)";
            if (write(db, update, inbox, mark) == 0) {
              write(db, insert, inbox, mark);
            }
          });
    } catch (JdbiException e) {
      throw Conflicts.of(e);
    }
    if (embedded) {
      jdbi.useHandle(db -> db.execute("CHECKPOINT SYNC"));
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
