package nightbell.store;

import java.util.Optional;
import nightbell.engine.accounts.Link;
import org.jdbi.v3.core.Handle;

/** Links with which passwords are chosen. */
final class AccountLinkTable {
  private final Handle db;

  AccountLinkTable(Handle db) {
    this.db = db;
  }

  void insert(Link link) {
    db.createUpdate(
            "INSERT INTO account_link (hash, account, purpose, until_at) VALUES (?, ?, ?, ?)")
        .bind(0, link.hash())
        .bind(1, link.account())
        .bind(2, Cells.word(link.purpose()))
        .bind(3, link.until())
        .execute();
  }

  void deleteOf(String account) {
    db.createUpdate("DELETE FROM account_link WHERE account = ?").bind(0, account).execute();
  }

  Optional<Link> find(String hash) {
    return db.createQuery("SELECT * FROM account_link WHERE hash = ?")
        .bind(0, hash)
        .map(
            (row, context) ->
                new Link(
                    row.getString("hash"),
                    row.getString("account"),
                    Cells.word(row, "purpose", Link.Purpose.class),
                    Cells.instant(row, "until_at")))
        .findOne();
  }
}
