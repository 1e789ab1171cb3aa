package nightbell.contract;

import java.nio.file.Path;
import java.util.List;
import nightbell.store.DatabaseSettings;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The record as a whole on an embedded H2 file. */
class H2TrailTest {
  private static final List<String> UNLOCK =
      List.of(
          "DROP TRIGGER IF EXISTS trail_append_only", "DROP TRIGGER IF EXISTS seal_append_only");

  @Nested
  class Chain extends ChainContract {
    @TempDir Path data;

    @Override
    DatabaseSettings place() {
      return DatabaseSettings.embedded(data.resolve("nightbell"), "pass");
    }

    @Override
    List<String> unlock() {
      return UNLOCK;
    }
  }

  @Nested
  class Removing extends RemovalContract {
    @TempDir Path data;

    @Override
    DatabaseSettings place() {
      return DatabaseSettings.embedded(data.resolve("nightbell"), "pass");
    }

    @Override
    List<String> unlock() {
      return UNLOCK;
    }
  }
}
