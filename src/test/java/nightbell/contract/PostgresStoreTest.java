package nightbell.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.engine.Store;
import nightbell.store.Database;
import nightbell.store.DatabaseSettings;
import nightbell.store.DatabaseUnavailable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The contracts on PostgreSQL, a database of its own for each test. */
class PostgresStoreTest {
  private static final List<String> UNLOCK =
      List.of(
          "DROP TRIGGER IF EXISTS trail_append_only ON trail",
          "DROP TRIGGER IF EXISTS trail_words_removed ON trail",
          "DROP TRIGGER IF EXISTS seal_append_only ON seal");

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
    if (databases++ == 0) {
      Database.open(named("test0", "")).close();
    }
    return named("test" + databases, " TEMPLATE test0");
  }

  private static DatabaseSettings named(String name, String how) {
    try (var connection = postgres.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name + how);
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
      return UNLOCK;
    }
  }

  @Nested
  class Removing extends RemovalContract {
    @Override
    DatabaseSettings place() {
      return another();
    }

    @Override
    List<String> unlock() {
      return UNLOCK;
    }
  }

  @Test
  void user_of_the_application_has_no_right_to_change_the_trail() throws SQLException {
    DatabaseSettings own = named("own", "");
    execute(own, "CREATE ROLE desk LOGIN; ALTER SCHEMA public OWNER TO desk");
    DatabaseSettings desk =
        new DatabaseSettings(own.url().replace("=postgres", "=desk"), "desk", "");
    try (Database database = Database.open(desk)) {
      database.store().transact(session -> append(session));
      for (String sql :
          List.of(
              "UPDATE trail SET actor = 'x'",
              "UPDATE trail SET link = 'x'",
              "DELETE FROM trail",
              "TRUNCATE trail",
              "UPDATE seal SET head = 'x'",
              "DELETE FROM seal",
              "TRUNCATE seal")) {
        assertThatThrownBy(() -> execute(desk, sql))
            .as(sql)
            .hasMessageContaining("permission denied");
      }
      Instant later = DatabaseContract.NOW.plusSeconds(9);
      assertThat(database.removals().pruneRecord(later, later, 9)).isEqualTo(1);
      assertThat(database.trail().verify(List.of()).removed()).isEqualTo(1);
    }
  }

  private static boolean append(Store.Session session) {
    session.append(DatabaseContract.NOW, null, null, Entry.of(Kind.NOTE, "told"));
    return true;
  }

  private static void execute(DatabaseSettings as, String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(as.url(), as.user(), as.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
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
  class Histories extends HistoriesContract {
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
