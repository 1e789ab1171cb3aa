package nightbell.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nightbell.engine.Fault;
import nightbell.engine.NumberFault;
import nightbell.engine.Page;
import nightbell.engine.Tracks;
import nightbell.escalation.PageId;
import nightbell.oncall.Channel;
import org.jdbi.v3.core.Jdbi;

/** Reads what carriers left open, each call on its own, without locks. */
final class JdbiTracks implements Tracks {
  private static final PageRow ROW = new PageRow();

  private final Jdbi jdbi;

  JdbiTracks(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<Page> open(Instant since, Instant before, int limit) {
    String sql =
        """
        SELECT * FROM page WHERE state IN ('sent', 'answered') AND channel IN ('sms', 'voice')
          AND sent_at >= ? AND sent_at < ? AND ended_at IS NULL AND carrier_id IS NOT NULL
        ORDER BY sent_at DESC, seq DESC FETCH FIRST ? ROWS ONLY""";
    return pages(sql, since, before, limit);
  }

  @Override
  public List<Page> unknown(Instant since, Instant before, int limit) {
    String sql =
        """
        SELECT * FROM page WHERE state = 'unknown' AND channel IN ('sms', 'voice')
          AND ended_at >= ? AND ended_at < ?
        ORDER BY ended_at DESC, seq DESC FETCH FIRST ? ROWS ONLY""";
    return pages(sql, since, before, limit);
  }

  @Override
  public Optional<Left> left(PageId page) {
    String sql =
        """
        SELECT claimed_at, said FROM page
        WHERE incident = ? AND id = ? AND claimed_at IS NOT NULL""";
    return jdbi.withHandle(
        db ->
            db.createQuery(sql)
                .bind(0, page.incident().value())
                .bind(1, page.value())
                .map((row, at) -> new Left(Cells.instant(row, "claimed_at"), row.getString("said")))
                .findOne());
  }

  @Override
  public boolean isTaken(String carrierId, String tokenHash) {
    String sql =
        "SELECT COUNT(*) FROM page WHERE carrier_id = ? AND COALESCE(token_hash, '-') <> ?";
    return jdbi.withHandle(
        db -> db.createQuery(sql).bind(0, carrierId).bind(1, tokenHash).mapTo(int.class).one() > 0);
  }

  @Override
  public List<NumberFault> untold(int limit) {
    return jdbi.withHandle(db -> new NumberFaultTable(db).untold(limit));
  }

  @Override
  public void told(NumberFault fault) {
    jdbi.useTransaction(db -> new NumberFaultTable(db).told(fault));
  }

  @Override
  public Optional<Fault> fault(String address, Channel channel) {
    return jdbi.withHandle(db -> new NumberFaultTable(db).find(address, channel));
  }

  private List<Page> pages(String sql, Instant since, Instant before, int limit) {
    return jdbi.withHandle(
        db -> db.createQuery(sql).bind(0, since).bind(1, before).bind(2, limit).map(ROW).list());
  }
}
