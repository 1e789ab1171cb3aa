package nightbell.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nightbell.engine.rota.Swap;
import nightbell.oncall.PersonId;
import nightbell.oncall.ScheduleId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Swaps. What was proposed never changes; consents, the overrides and the end are added. */
final class SwapTable implements RowMapper<Swap> {
  private static final String MARK = "s";
  private final Handle db;

  SwapTable(Handle db) {
    this.db = db;
  }

  void insert(Swap swap) {
    String sql =
        """
        INSERT INTO swap (number, client, schedule, a_person, a_begins_at, a_ends_at, b_person,
          b_begins_at, b_ends_at, author, at, reason, a_consented_at, b_consented_at)
        VALUES (:number, :client, :schedule, :a_person, :a_begins_at, :a_ends_at, :b_person,
          :b_begins_at, :b_ends_at, :author, :at, :reason, :a_consented_at, :b_consented_at)""";
    db.createUpdate(sql)
        .bind("number", RotaIds.number(MARK, swap.id()))
        .bind("client", Cells.idOrNull(swap.client()))
        .bind("schedule", swap.schedule().value())
        .bind("a_person", swap.a().person().value())
        .bind("a_begins_at", swap.a().from())
        .bind("a_ends_at", swap.a().to())
        .bind("b_person", swap.b().person().value())
        .bind("b_begins_at", swap.b().from())
        .bind("b_ends_at", swap.b().to())
        .bind("author", Cells.fit(swap.by(), 200))
        .bind("at", swap.at())
        .bind("reason", Cells.fit(swap.reason(), 4000))
        .bindByType("a_consented_at", swap.a().consentedAt(), Instant.class)
        .bindByType("b_consented_at", swap.b().consentedAt(), Instant.class)
        .execute();
  }

  void update(Swap swap) {
    String sql =
        """
        UPDATE swap SET a_consented_at = :a_consented_at, b_consented_at = :b_consented_at,
          a_override = :a_override, b_override = :b_override, ended_at = :ended_at,
          ended_by = :ended_by
        WHERE number = :number""";
    db.createUpdate(sql)
        .bind("number", RotaIds.number(MARK, swap.id()))
        .bindByType("a_consented_at", swap.a().consentedAt(), Instant.class)
        .bindByType("b_consented_at", swap.b().consentedAt(), Instant.class)
        .bind("a_override", swap.a().override())
        .bind("b_override", swap.b().override())
        .bindByType("ended_at", swap.endedAt(), Instant.class)
        .bind("ended_by", Cells.fitOrNull(swap.endedBy(), 200))
        .execute();
  }

  Optional<Swap> find(String id) {
    return db.createQuery("SELECT * FROM swap WHERE number = ?")
        .bind(0, RotaIds.number(MARK, id))
        .map(this)
        .findOne();
  }

  List<Swap> list() {
    return db.createQuery("SELECT * FROM swap ORDER BY number").map(this).list();
  }

  @Override
  public Swap map(ResultSet row, StatementContext context) throws SQLException {
    return new Swap(
        MARK + row.getLong("number"),
        Cells.clientOrNull(row),
        new ScheduleId(row.getString("schedule")),
        half(row, "a_"),
        half(row, "b_"),
        row.getString("author"),
        Cells.instant(row, "at"),
        row.getString("reason"),
        Cells.instantOrNull(row, "ended_at"),
        row.getString("ended_by"));
  }

  private static Swap.Half half(ResultSet row, String which) throws SQLException {
    return new Swap.Half(
        new PersonId(row.getString(which + "person")),
        Cells.instant(row, which + "begins_at"),
        Cells.instant(row, which + "ends_at"),
        Cells.instantOrNull(row, which + "consented_at"),
        row.getString(which + "override"));
  }
}
