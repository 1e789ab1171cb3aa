package nightbell.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nightbell.audit.Chained;
import nightbell.audit.Numbers;
import nightbell.audit.Removal;
import nightbell.audit.Written;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Takes words out of the trail's rows, the one change that the database allows there. Whoever calls
 * it must put the numbers on record in the same transaction, or the trail is proven bent.
 */
final class TrailRemoval {
  private static final String WITH_WORDS =
      " AND salt IS NOT NULL AND kind NOT IN ('pruned', 'erased')";

  private static final int PIECE = 2000;
  private final Handle db;
  private final Numbers gone = new Numbers();
  private int count;

  TrailRemoval(Handle db) {
    this.db = db;
  }

  /** Takes the words of the oldest events from before this instant, at most so many. */
  void older(Instant before, int most) {
    String sql = "SELECT * FROM trail WHERE at < ?" + WITH_WORDS + " ORDER BY seq LIMIT ?";
    remove(
        db.createQuery(sql)
            .bind(0, before)
            .bind(1, most)
            .map((row, context) -> TrailTable.chained(row))
            .list(),
        Removal.PRUNED);
  }

  /** Takes the words of every event that fits; reads the whole trail, piece by piece. */
  void all(Predicate<Written> fits) {
    String sql = "SELECT * FROM trail WHERE seq > ?" + WITH_WORDS + " ORDER BY seq LIMIT " + PIECE;
    long last = 0;
    List<Chained> piece;
    do {
      piece =
          db.createQuery(sql).bind(0, last).map((row, context) -> TrailTable.chained(row)).list();
      remove(piece.stream().filter(one -> fits.test(one.event())).toList(), Removal.ERASED);
      last = piece.isEmpty() ? last : piece.get(piece.size() - 1).event().seq();
    } while (piece.size() == PIECE);
  }

  private void remove(List<Chained> events, String word) {
    if (events.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        db.prepareBatch("UPDATE trail SET salt = NULL, text = ?, data = ? WHERE seq = ?");
    for (Chained one : events) {
      Map<String, String> left = Removal.left(one.event().data());
      batch.bind(0, word).bind(1, Json.write(left)).bind(2, one.event().seq()).add();
      gone.add(one.event().seq());
      count++;
    }
    batch.execute();
  }

  /** The numbers of the events that lost their words. */
  Numbers gone() {
    return gone;
  }

  /** How many they are. */
  int count() {
    return count;
  }
}
