package nightbell.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;
import nightbell.store.Database;
import nightbell.store.DatabaseSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Nights of the engine with its phones and a carrier, by chance, while the store fails and the
 * process dies: hundreds in memory, or as many as {@code -Dnightbell.nights=100000} says, and a few
 * on real tables. The seed of one that fails is in its message and tells all of it: {@code
 * -Dnightbell.night=4711} plays that one again.
 */
class RandomExchangesTest {
  private static final Instant START = Instant.parse("2026-11-21T08:10:00Z");
  private static final long ONLY = Long.getLong("nightbell.night", -1);

  private static Database database;
  private static LoadedMatrices matrices;

  @BeforeAll
  static void open() {
    String url = "jdbc:h2:mem:exchanges;DB_CLOSE_DELAY=-1";
    database = Database.open(new DatabaseSettings(url, "rig", "rig"));
    matrices = new LoadedMatrices(database.register(), database.matrixVersions(), () -> START);
    matrices.load("sample-matrix.yml", Rig.sample(), "test", "test");
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void nothing_happens_in_memory_that_must_never_happen() {
    long first = Long.getLong("nightbell.nights.from", 0);
    seeds(first, Integer.getInteger("nightbell.nights", 800))
        .forEach(seed -> play(new Worlds.OfMemory(new MemoryStore(), matrices), seed));
  }

  @Test
  void nothing_happens_on_tables_that_must_never_happen() {
    var world = new Worlds.OfTables(database.store(), database.records(), matrices);
    seeds(0, Integer.getInteger("nightbell.exchanges", 10)).forEach(seed -> play(world, seed));
  }

  private static LongStream seeds(long first, int nights) {
    return ONLY >= 0 ? LongStream.of(ONLY) : LongStream.range(first, first + nights);
  }

  private static void play(MortalEngine.World world, long seed) {
    try {
      new Exchange(world, START.plus(Duration.ofHours(25L * (seed % 400))), seed).run();
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
    }
  }
}
