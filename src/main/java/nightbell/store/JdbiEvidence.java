package nightbell.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Chain;
import nightbell.audit.Chained;
import nightbell.engine.Trail.Span;
import nightbell.engine.evidence.EvidenceRecords;
import nightbell.escalation.Incident;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/** Reads what evidence packs are made of. */
final class JdbiEvidence implements EvidenceRecords {
  private static final String SILENCED_AGAIN =
      """
      SELECT COUNT(DISTINCT r.seq) FROM trail r JOIN trail s ON s.incident = r.incident
        AND r.kind = 'reopened' AND s.kind = 'silenced' AND s.seq > r.seq AND s.at = r.at""";

  private final Jdbi jdbi;

  JdbiEvidence(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Cut cut(Span span, @Nullable ClientId client) {
    return jdbi.inTransaction(
        TransactionIsolationLevel.REPEATABLE_READ,
        db -> {
          long end = number(db, "SELECT COALESCE(MAX(seq), 0) FROM trail", new Where());
          Long from = seq(db, "SELECT MIN(seq) FROM trail", from(span));
          Long to = seq(db, "SELECT MAX(seq) FROM trail", to(span));
          long first = from == null ? end + 1 : from;
          long last = to == null ? first - 1 : Math.max(to, first - 1);
          return new Cut(
              first,
              last,
              link(db, first - 1),
              end,
              opened(db, span, client),
              days(db, span, client));
        });
  }

  @Override
  public List<Chained> events(long after, long to, int limit) {
    return chained("SELECT * FROM trail", new Where(), after, to, limit);
  }

  @Override
  public List<Chained> story(IncidentNumber incident, long after, long to, int limit) {
    Where where = new Where().and("incident = :incident", "incident", incident.value());
    return chained("SELECT * FROM trail", where, after, to, limit);
  }

  @Override
  public List<Incident> incidents(Span span, @Nullable ClientId client, int after, int limit) {
    Where where = opened(span, client).and("number > :after", "after", after);
    String sql = IncidentTable.SELECT + where.sql() + " ORDER BY number LIMIT :limit";
    return jdbi.withHandle(
        db -> where.bind(db.createQuery(sql)).bind("limit", limit).map(IncidentTable::read).list());
  }

  private List<Chained> chained(String select, Where which, long after, long to, int limit) {
    Where where = which.and("seq > :after", "after", after).and("seq <= :last", "last", to);
    return jdbi.withHandle(
        db ->
            where
                .bind(db.createQuery(select + where.sql() + " ORDER BY seq LIMIT :limit"))
                .bind("limit", limit)
                .map((row, context) -> TrailTable.chained(row))
                .list());
  }

  private static Opened opened(Handle db, Span span, @Nullable ClientId client) {
    Where where = opened(span, client);
    String from = " FROM incident" + where.sql();
    return new Opened(
        (int) number(db, "SELECT COALESCE(MIN(number), 0)" + from, where),
        (int) number(db, "SELECT COALESCE(MAX(number), 0)" + from, where));
  }

  private static Days days(Handle db, Span span, @Nullable ClientId client) {
    Instant begin = Objects.requireNonNull(span.from(), "a pack has a beginning");
    Instant end = Objects.requireNonNull(span.to(), "a pack has an end");
    LocalDate from = LocalDate.ofInstant(begin, ZoneOffset.UTC);
    LocalDate to = LocalDate.ofInstant(end.minusNanos(1), ZoneOffset.UTC);
    Span whole =
        new Span(
            from.atStartOfDay(ZoneOffset.UTC).toInstant(),
            to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    Where opened = opened(whole, client);
    Where again =
        new Where()
            .and("r.at >= :from", "from", whole.from())
            .and("r.at < :to", "to", whole.to())
            .and("r.client = :client", "client", Cells.idOrNull(client));
    return new Days(
        from,
        to,
        new CountTable(db)
            .between(from, to).stream()
                .filter(count -> client == null || count.client().equals(client))
                .toList(),
        number(db, "SELECT COUNT(*) FROM incident" + opened.sql(), opened),
        number(db, SILENCED_AGAIN + again.sql(), again));
  }

  private static Where opened(Span span, @Nullable ClientId client) {
    return new Where()
        .and("opened_at >= :from", "from", span.from())
        .and("opened_at < :to", "to", span.to())
        .and("client = :client", "client", Cells.idOrNull(client));
  }

  private static Where from(Span span) {
    return new Where().and("at >= :from", "from", span.from());
  }

  private static Where to(Span span) {
    return new Where().and("at < :to", "to", span.to());
  }

  private static @Nullable Long seq(Handle db, String select, Where where) {
    return where
        .bind(db.createQuery(select + where.sql()))
        .mapTo(Long.class)
        .findOne()
        .orElse(null);
  }

  private static long number(Handle db, String sql, Where values) {
    return values.bind(db.createQuery(sql)).mapTo(long.class).one();
  }

  private static String link(Handle db, long seq) {
    return db.createQuery("SELECT link FROM trail WHERE seq = ?")
        .bind(0, seq)
        .mapTo(String.class)
        .findOne()
        .orElse(Chain.START);
  }
}
