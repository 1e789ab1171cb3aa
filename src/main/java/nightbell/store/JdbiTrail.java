package nightbell.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nightbell.audit.Chain;
import nightbell.audit.Chained;
import nightbell.audit.Proof;
import nightbell.audit.Seal;
import nightbell.audit.TrailEvent;
import nightbell.audit.Verdict;
import nightbell.engine.Store;
import nightbell.engine.Trail;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads the trail, and seals it in the database and in {@link TrailFiles}. */
final class JdbiTrail implements Trail {
  private static final int PIECE = 2000;
  private final Jdbi jdbi;
  private final Store store;

  JdbiTrail(Jdbi jdbi, Store store) {
    this.jdbi = jdbi;
    this.store = store;
  }

  @Override
  public List<TrailEvent> events(Filter filter) {
    return jdbi.withHandle(db -> new TrailTable(db, new CounterTable(db)).list(filter));
  }

  @Override
  public void each(Span span, Consumer<Chained> reader) {
    jdbi.useTransaction(db -> read(db, span, piece -> piece.forEach(reader)));
  }

  @Override
  public List<Seal> seals() {
    return jdbi.withHandle(JdbiTrail::seals);
  }

  @Override
  public Optional<Seal> seal(Instant now) {
    Optional<Seal> seal = jdbi.inTransaction(db -> seal(db, now));
    TrailFiles files = jdbi.getConfig(TrailMemory.class).files;
    if (seal.isPresent() && files != null) {
      // What a seal vouches for must be on the disk before the seal is.
      store.sync();
      files.sealed(seal.get());
    }
    return seal;
  }

  @Override
  public Verdict verify(List<Seal> kept) {
    return jdbi.inTransaction(
        db -> {
          List<Seal> seals = new ArrayList<>(seals(db));
          String distrust = remembered(seals);
          seals.addAll(kept);
          Proof proof = new Proof(seals);
          Proving proving = new Proving(proof);
          read(db, Span.ALL, proving::next);
          proving.end();
          if (distrust != null) {
            proof.distrust(distrust);
          }
          return proof.verdict();
        });
  }

  /**
   * Adds what the files remember, and says what is wrong with them. They are read before the trail:
   * what is committed meanwhile lies behind their end.
   */
  private @Nullable String remembered(List<Seal> seals) {
    TrailFiles files = jdbi.getConfig(TrailMemory.class).files;
    try {
      if (files != null) {
        seals.addAll(files.remembered(!seals.isEmpty()));
      }
      return null;
    } catch (TrailFiles.Damaged e) {
      return e.getMessage();
    }
  }

  /** By pieces: H2 would gather the whole of a long answer before it gives the first row. */
  private static void read(Handle db, Span span, Consumer<List<Chained>> reader) {
    Where where =
        new Where()
            .and("seq > :after", "after", 0L)
            .and("at >= :from", "from", span.from())
            .and("at < :to", "to", span.to());
    String sql = "SELECT * FROM trail" + where.sql() + " ORDER BY seq LIMIT " + PIECE;
    long last = 0;
    List<Chained> piece;
    do {
      piece =
          where
              .bind(db.createQuery(sql))
              .bind("after", last)
              .map((row, context) -> TrailTable.chained(row))
              .list();
      reader.accept(piece);
      last = piece.isEmpty() ? last : piece.get(piece.size() - 1).event().seq();
    } while (piece.size() == PIECE);
  }

  private static Optional<Seal> seal(Handle db, Instant now) {
    Seal end = end(db, now);
    boolean isNew =
        db.createQuery("SELECT COUNT(*) FROM seal WHERE event = ?")
                .bind(0, end.event())
                .mapTo(int.class)
                .one()
            == 0;
    if (end.event() == 0 || !isNew) {
      return Optional.empty();
    }
    db.createUpdate("INSERT INTO seal (event, at, head) VALUES (?, ?, ?)")
        .bind(0, end.event())
        .bind(1, end.at())
        .bind(2, end.head())
        .execute();
    return Optional.of(end);
  }

  private static Seal end(Handle db, Instant now) {
    return db.createQuery("SELECT seq, link FROM trail ORDER BY seq DESC LIMIT 1")
        .map((row, context) -> new Seal(now, row.getLong("seq"), row.getString("link")))
        .findOne()
        .orElse(new Seal(now, 0, Chain.START));
  }

  private static List<Seal> seals(Handle db) {
    return db.createQuery("SELECT * FROM seal ORDER BY event")
        .map(
            (row, context) ->
                new Seal(Cells.instant(row, "at"), row.getLong("event"), row.getString("head")))
        .list();
  }
}
