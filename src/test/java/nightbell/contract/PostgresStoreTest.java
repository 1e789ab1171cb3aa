package nightbell.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import nightbell.store.Database;
import nightbell.store.DatabaseSettings;
import nightbell.store.DatabaseUnavailable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The contracts on PostgreSQL, a database of its own for each test. */
class PostgresStoreTest {
  private static EmbeddedPostgres postgres;
  private static int databases;

  @BeforeAll
  static void start() throws IOException {
    postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
  }

  @AfterAll
  static void stop() throws IOException {
    postgres.close();
  }

  private static DatabaseSettings another() {
    String name = "test" + databases++;
    try (var connection = postgres.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    return new DatabaseSettings(postgres.getJdbcUrl("postgres", name), "postgres", "");
  }

  @Nested
  class Incidents extends StoreContract {
    @Override
    DatabaseSettings fresh() {
      return another();
    }
  }

  @Nested
  class Trail extends TrailContract {
    @Override
    DatabaseSettings fresh() {
      return another();
    }
  }

  @Nested
  class Chain extends ChainContract {
    @Override
    DatabaseSettings place() {
      return another();
    }

    @Override
    List<String> unlock() {
      return List.of(
          "DROP TRIGGER IF EXISTS trail_append_only ON trail",
          "DROP TRIGGER IF EXISTS seal_append_only ON seal");
    }
  }

  @Nested
  class Messages extends MessageContract {
    @Override
    DatabaseSettings fresh() {
      return another();
    }
  }

  @Nested
  class Pages extends PageContract {
    @Override
    DatabaseSettings fresh() {
      return another();
    }
  }

  @Nested
  class Reading extends RecordsContract {
    @Override
    DatabaseSettings fresh() {
      return another();
    }
  }

  @Nested
  class Settings extends RegisterContract {
    @Override
    DatabaseSettings fresh() {
      return another();
    }
  }

  @Nested
  class LeftOpen extends TracksContract {
    @Override
    DatabaseSettings fresh() {
      return another();
    }
  }

  @Nested
  class Mails extends OutboxContract {
    @Override
    DatabaseSettings fresh() {
      return another();
    }
  }

  @Nested
  class Questions extends AskContract {
    @Override
    DatabaseSettings fresh() {
      return another();
    }
  }

  @Nested
  class Disputes extends GapContract {
    @Override
    DatabaseSettings fresh() {
      return another();
    }
  }

  @Nested
  class Versions extends VersionsContract {
    @Override
    DatabaseSettings fresh() {
      return another();
    }
  }

  @Nested
  class StandIns extends RotaContract {
    @Override
    DatabaseSettings fresh() {
      return another();
    }
  }

  @Nested
  class Links extends FeedContract {
    @Override
    DatabaseSettings fresh() {
      return another();
    }
  }

  @Nested
  class Beating extends HeartbeatContract {
    @Override
    DatabaseSettings fresh() {
      return another();
    }
  }

  @Nested
  class MailThatComes extends InboxContract {
    @Override
    DatabaseSettings fresh() {
      return another();
    }
  }

  @Test
  void two_nodes_may_start_on_an_empty_database_at_once() {
    DatabaseSettings settings = another();
    try (Race race = new Race()) {
      race.run(() -> Database.open(settings), () -> Database.open(settings))
          .forEach(
              database -> {
                database.write();
                database.close();
              });
    }
  }

  @Test
  void an_unreachable_server_is_told_in_a_sentence() {
    var settings = new DatabaseSettings("jdbc:postgresql://localhost:1/desk?ssl=false", "u", "p");
    assertThatThrownBy(() -> Database.open(settings))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageStartingWith(
            "The database jdbc:postgresql://localhost:1/desk cannot be reached:")
        .hasMessageContaining("NIGHTBELL_DB_URL");
  }

  @Test
  void a_missing_database_is_told_in_a_sentence() {
    var settings = new DatabaseSettings(postgres.getJdbcUrl("postgres", "nowhere"), "postgres", "");
    assertThatThrownBy(() -> Database.open(settings))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageStartingWith("There is no such database as");
  }

  @Nested
  class Silenced extends SilenceContract {
    @Override
    DatabaseSettings fresh() {
      return another();
    }
  }

  @Nested
  class Debriefed extends DebriefContract {
    @Override
    DatabaseSettings fresh() {
      return another();
    }
  }
}
