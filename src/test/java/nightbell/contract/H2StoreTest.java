package nightbell.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.engine.Records.PageFilter;
import nightbell.escalation.Incident;
import nightbell.store.Database;
import nightbell.store.DatabaseSettings;
import nightbell.store.DatabaseUnavailable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contracts on an embedded H2 file, and what only a file can do. */
class H2StoreTest {
  @Nested
  class Incidents extends StoreContract {
    @TempDir Path folder;

    @Override
    DatabaseSettings fresh() {
      return DatabaseSettings.embedded(folder.resolve("nightbell"), "pass");
    }
  }

  @Nested
  class Trail extends TrailContract {
    @TempDir Path folder;

    @Override
    DatabaseSettings fresh() {
      return DatabaseSettings.embedded(folder.resolve("nightbell"), "pass");
    }
  }

  @Nested
  class Messages extends MessageContract {
    @TempDir Path folder;

    @Override
    DatabaseSettings fresh() {
      return DatabaseSettings.embedded(folder.resolve("nightbell"), "pass");
    }
  }

  @Nested
  class Pages extends PageContract {
    @TempDir Path folder;

    @Override
    DatabaseSettings fresh() {
      return DatabaseSettings.embedded(folder.resolve("nightbell"), "pass");
    }
  }

  @Nested
  class Questions extends AskContract {
    @TempDir Path folder;

    @Override
    DatabaseSettings fresh() {
      return DatabaseSettings.embedded(folder.resolve("nightbell"), "pass");
    }
  }

  @Nested
  class Disputes extends GapContract {
    @TempDir Path folder;

    @Override
    DatabaseSettings fresh() {
      return DatabaseSettings.embedded(folder.resolve("nightbell"), "pass");
    }
  }

  @Nested
  class Reading extends RecordsContract {
    @TempDir Path folder;

    @Override
    DatabaseSettings fresh() {
      return DatabaseSettings.embedded(folder.resolve("nightbell"), "pass");
    }
  }

  @Nested
  class Settings extends RegisterContract {
    @TempDir Path folder;

    @Override
    DatabaseSettings fresh() {
      return DatabaseSettings.embedded(folder.resolve("nightbell"), "pass");
    }
  }

  @Test
  void database_that_is_only_read_is_not_written_to(@TempDir Path folder) throws Exception {
    DatabaseSettings settings = DatabaseSettings.embedded(folder.resolve("nightbell"), "pass");
    try (Database database = Database.open(settings)) {
      database.rememberTrailIn(folder);
      database
          .store()
          .transact(
              session -> {
                session.append(
                    DatabaseContract.NOW, null, null, Entry.of(Kind.STARTED, "Started."));
                return true;
              });
    }
    Path file = folder.resolve("nightbell.mv.db");
    byte[] before = Files.readAllBytes(file);
    try (Database database = Database.toRead(settings)) {
      database.rememberTrailIn(folder);
      assertThat(database.trail().verify(List.of()).firstBad()).isNull();
      assertThat(database.trail().verify(List.of()).seals()).isEqualTo(1);
    }
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Nested
  class LeftOpen extends TracksContract {
    @TempDir Path folder;

    @Override
    DatabaseSettings fresh() {
      return DatabaseSettings.embedded(folder.resolve("nightbell"), "pass");
    }
  }

  @Nested
  class Mails extends OutboxContract {
    @TempDir Path folder;

    @Override
    DatabaseSettings fresh() {
      return DatabaseSettings.embedded(folder.resolve("nightbell"), "pass");
    }
  }

  @Nested
  class Versions extends VersionsContract {
    @TempDir Path folder;

    @Override
    DatabaseSettings fresh() {
      return DatabaseSettings.embedded(folder.resolve("nightbell"), "pass");
    }
  }

  @Nested
  class StandIns extends RotaContract {
    @TempDir Path folder;

    @Override
    DatabaseSettings fresh() {
      return DatabaseSettings.embedded(folder.resolve("nightbell"), "pass");
    }
  }

  @Nested
  class Links extends FeedContract {
    @TempDir Path folder;

    @Override
    DatabaseSettings fresh() {
      return DatabaseSettings.embedded(folder.resolve("nightbell"), "pass");
    }
  }

  @Nested
  class People extends AccountContract {
    @TempDir Path folder;

    @Override
    DatabaseSettings fresh() {
      return DatabaseSettings.embedded(folder.resolve("nightbell"), "pass");
    }
  }

  @Nested
  class Beating extends HeartbeatContract {
    @TempDir Path folder;

    @Override
    DatabaseSettings fresh() {
      return DatabaseSettings.embedded(folder.resolve("nightbell"), "pass");
    }
  }

  @Nested
  class MailThatComes extends InboxContract {
    @TempDir Path folder;

    @Override
    DatabaseSettings fresh() {
      return DatabaseSettings.embedded(folder.resolve("nightbell"), "pass");
    }
  }

  @Nested
  class Opening extends DatabaseContract {
    @TempDir Path folder;

    @Override
    DatabaseSettings fresh() {
      return DatabaseSettings.embedded(folder.resolve("nightbell"), "pass");
    }

    @Test
    void a_reopened_file_has_kept_everything() {
      Incident incident = opened("k");
      queued(SamplePage.page(incident.number(), 1).build());
      write(
          session -> {
            session.append(
                DatabaseContract.NOW, null, incident.number(), Entry.of(Kind.OPENED, "o"));
          });
      store.sync();
      database.close();
      database.close();
      open();
      assertThat(records.incident(incident.number())).contains(incident);
      assertThat(records.timeline(incident.number())).hasSize(1);
      assertThat(records.pages(new PageFilter(null, null, null, null, 9))).hasSize(1);
      assertThat(opened("l").number().value()).isEqualTo(102);
      database.write();
    }

    @Test
    void a_wrong_password_is_told_in_a_sentence() {
      database.close();
      assertThatThrownBy(
              () -> Database.open(DatabaseSettings.embedded(folder.resolve("nightbell"), "x")))
          .isInstanceOf(DatabaseUnavailable.class)
          .hasMessageContaining("password")
          .hasMessageContaining(folder.toString());
    }

    @Test
    void a_file_that_is_none_of_ours_is_told_in_a_sentence() throws Exception {
      Files.writeString(folder.resolve("odd.mv.db"), "no database\n".repeat(5000));
      assertThatThrownBy(() -> Database.open(DatabaseSettings.embedded(folder.resolve("odd"), "x")))
          .isInstanceOf(DatabaseUnavailable.class)
          .hasMessageContaining("damaged");
    }

    @Test
    void a_file_in_use_by_another_process_is_told_in_a_sentence() throws Exception {
      Process other = holder(folder.resolve("held"));
      try (var lines = other.inputReader()) {
        assertThat(lines.lines().anyMatch("open"::equals)).isTrue();
        assertThatThrownBy(
                () -> Database.open(DatabaseSettings.embedded(folder.resolve("held"), "pass")))
            .isInstanceOf(DatabaseUnavailable.class)
            .hasMessageContaining("in use by another process")
            .hasMessageContaining("NIGHTBELL_DATA");
      } finally {
        other.destroyForcibly().waitFor();
      }
    }

    private Process holder(Path file) throws Exception {
      String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      String classes = System.getProperty("java.class.path");
      return new ProcessBuilder(
              List.of(java, "-cp", classes, Holder.class.getName(), file.toString()))
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    }
  }

  @Nested
  class Silenced extends SilenceContract {
    @TempDir Path folder;

    @Override
    DatabaseSettings fresh() {
      return DatabaseSettings.embedded(folder.resolve("nightbell"), "pass");
    }
  }

  @Nested
  class Debriefed extends DebriefContract {
    @TempDir Path folder;

    @Override
    DatabaseSettings fresh() {
      return DatabaseSettings.embedded(folder.resolve("nightbell"), "pass");
    }
  }
}
