package nightbell.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nightbell.store.Database;
import nightbell.store.DatabaseSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Conversations between the engine, phones and a carrier, by chance: a hundred, or as many as
 * {@code -Dnightbell.exchanges=10000} says. The seed of one that fails is in its message, and tells
 * all of it.
 */
class RandomExchangesTest {
  private static final int EACH = 100;
  private static final Instant START = Instant.parse("2026-11-21T08:10:00Z");

  static Stream<Long> batches() {
    return LongStream.range(0, Integer.getInteger("nightbell.exchanges", 100) / EACH).boxed();
  }

  @ParameterizedTest(name = "batch {0}")
  @MethodSource("batches")
  void nothing_happens_that_must_never_happen(long batch) {
    String url = "jdbc:h2:mem:exchanges" + batch + ";DB_CLOSE_DELAY=-1";
    try (Database database = Database.open(new DatabaseSettings(url, "rig", "rig"))) {
      LoadedMatrices matrices =
          new LoadedMatrices(database.register(), database.matrixVersions(), () -> START);
      matrices.load("sample-matrix.yml", Rig.sample(), "test", "test");
      Exchange.World world = new Exchange.World(database.store(), database.records(), matrices);
      for (int i = 0; i < EACH; i++) {
        long seed = batch * EACH + i;
        try {
          new Exchange(world, START.plus(Duration.ofHours(25L * i)), seed).run();
        } catch (AssertionError | RuntimeException e) {
          throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
        }
      }
    }
  }
}
