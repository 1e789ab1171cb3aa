package nightbell.store;

import java.util.Optional;
import nightbell.alert.ClientId;
import nightbell.engine.MatrixVersions.Review;
import nightbell.oncall.PersonId;
import org.jdbi.v3.core.Handle;

/** Reviews of matrices, which are only ever added. */
final class ReviewTable {
  private final Handle db;

  ReviewTable(Handle db) {
    this.db = db;
  }

  void insert(Review review) {
    String sql =
        "INSERT INTO matrix_review (client, version, person, note, at) VALUES (?, ?, ?, ?, ?)";
    db.createUpdate(sql)
        .bind(0, review.client().value())
        .bind(1, review.version())
        .bind(2, review.person().value())
        .bind(3, Cells.fit(review.note(), 4000))
        .bind(4, review.at())
        .execute();
  }

  Optional<Review> last(ClientId client) {
    String sql =
        "SELECT * FROM matrix_review WHERE client = ? ORDER BY id DESC FETCH FIRST 1 ROWS ONLY";
    return db.createQuery(sql)
        .bind(0, client.value())
        .map(
            (row, context) ->
                new Review(
                    client,
                    row.getInt("version"),
                    new PersonId(row.getString("person")),
                    row.getString("note"),
                    Cells.instant(row, "at")))
        .findOne();
  }
}
