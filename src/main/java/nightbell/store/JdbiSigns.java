package nightbell.store;

import java.time.Instant;
import java.util.Optional;
import nightbell.engine.life.Signs;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Keeps each node's last sign of life in a row of its own. */
final class JdbiSigns implements Signs {
  private final Jdbi jdbi;

  JdbiSigns(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<Instant> last() {
    return jdbi.withHandle(
        db ->
            db.createQuery("SELECT at FROM life ORDER BY at DESC LIMIT 1")
                .map((row, context) -> Cells.instant(row, "at"))
                .findOne());
  }

  @Override
  public void give(String node, Instant at) {
    jdbi.useTransaction(
        db -> {
          if (write(db, "UPDATE life SET at = ? WHERE node = ?", node, at) == 0) {
            write(db, "INSERT INTO life (at, node) VALUES (?, ?)", node, at);
          }
        });
  }

  private static int write(Handle db, String sql, String node, Instant at) {
    return db.createUpdate(sql).bind(0, at).bind(1, Cells.fit(node, 200)).execute();
  }
}
