package nightbell.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An embedded database's tables are made and upgraded whole, or not at all. */
class UpgradeTest {
  private static final int OLD = 14;

  @TempDir Path folder;
  private DatabaseSettings settings;

  @BeforeEach
  void name() {
    settings = DatabaseSettings.embedded(folder.resolve("nightbell"), "secret");
  }

  @Test
  void a_new_database_is_there_once_it_is_whole() {
    Database.open(settings).close();
    assertThat(files()).containsExactly("nightbell.mv.db");
  }

  @Test
  void an_older_releases_trail_is_linked_and_proven() {
    OlderSchema.make(settings, 5, 30);
    try (Database database = Database.open(settings)) {
      assertThat(database.trail().verify(List.of()).ok()).isTrue();
      assertThat(database.trail().verify(List.of()).events()).isEqualTo(30);
    }
    assertThat(files()).containsExactly("nightbell.mv.db");
  }

  @Test
  void what_a_process_left_that_died_in_an_upgrade_is_in_nobodys_way() throws IOException {
    OlderSchema.make(settings, OLD, 30);
    Files.writeString(folder.resolve("nightbell.upgrade.mv.db"), "half");
    Files.writeString(folder.resolve("nightbell.upgrade.zip"), "half");
    try (Database database = Database.open(settings)) {
      assertThat(database.trail().verify(List.of()).events()).isEqualTo(30);
    }
    assertThat(files()).containsExactly("nightbell.mv.db");
  }

  @Test
  void an_upgrade_that_fails_leaves_the_file_as_it_was() throws SQLException {
    OlderSchema.make(settings, OLD, 3);
    change("CREATE TABLE inbox (made_by VARCHAR(20))");
    change("CREATE TABLE silence (made_by VARCHAR(20))");

    assertThatThrownBy(() -> Database.open(settings))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("could not be brought up to date, and are as they were");

    change("DROP TABLE inbox");
    change("DROP TABLE silence");
    Database.open(settings).close();
  }

  private void change(String sql) throws SQLException {
    try (Connection db =
        DriverManager.getConnection(settings.url(), settings.user(), settings.password())) {
      db.createStatement().execute(sql);
      db.createStatement().execute("SHUTDOWN");
    }
  }

  private List<String> files() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
