package nightbell.contract;

import java.nio.file.Path;
import nightbell.store.DatabaseSettings;
import org.junit.jupiter.api.io.TempDir;

/** Histories on an embedded H2 file. */
class H2HistoriesTest extends HistoriesContract {
  @TempDir Path folder;

  @Override
  DatabaseSettings fresh() {
    return DatabaseSettings.embedded(folder.resolve("nightbell"), "pass");
  }
}
