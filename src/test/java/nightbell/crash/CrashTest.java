package nightbell.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two of the rounds that {@code scripts/crash-test} runs by the hundred. */
class CrashTest {
  private static final long SEED = 20_261_124;

  @TempDir Path folder;

  @Test
  void what_dies_in_a_migration_and_under_load_keeps_what_it_promised() throws IOException {
    Figures figures = new Figures();
    try (CrashNight night = new CrashNight(folder, SEED, figures)) {
      night.round(Cause.IN_MIGRATION);
      night.round(Cause.BEFORE_RECORD);
    }
    System.out.print(figures.lines());
    assertThat(figures.missed()).isZero();
  }
}
