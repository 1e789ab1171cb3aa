package nightbell.store;

import java.time.Instant;
import java.util.List;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.engine.PageTimes;
import nightbell.oncall.PersonId;
import org.jdbi.v3.core.Jdbi;

/** Reads when people were paged, each call on its own, without locks. */
final class JdbiPageTimes implements PageTimes {
  private final Jdbi jdbi;

  JdbiPageTimes(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<PageTime> between(Instant from, Instant to) {
    String sql =
        """
        SELECT person, client, incident, sent_at FROM page
        WHERE sent_at >= :from AND sent_at < :to AND state NOT IN ('failed', 'cancelled')
          AND kind IN ('page', 'breach', 'still-yours') ORDER BY sent_at, seq""";
    return jdbi.withHandle(
        db ->
            db.createQuery(sql)
                .bind("from", from)
                .bind("to", to)
                .map(
                    (row, context) ->
                        new PageTime(
                            new PersonId(row.getString("person")),
                            new ClientId(row.getString("client")),
                            new IncidentNumber(row.getInt("incident")),
                            Cells.instant(row, "sent_at")))
                .list());
  }
}
