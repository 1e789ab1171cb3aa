package nightbell.contract;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.audit.Verdict;
import nightbell.store.DatabaseSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A trail of twelve events, sealed after the tenth, and somebody who can get at its tables. */
abstract class TrailAtHand extends DatabaseContract {
  @TempDir Path folder;
  private @Nullable DatabaseSettings settings;

  /** Where to open a database that nobody has used. */
  abstract DatabaseSettings place();

  @Override
  final DatabaseSettings fresh() {
    settings = place();
    return settings;
  }

  /** Takes the lock off the trail, as one who owns the machine can. */
  abstract List<String> unlock();

  @BeforeEach
  void remember() {
    database.rememberTrailIn(folder);
    for (int i = 1; i <= 10; i++) {
      tell("event " + i);
    }
    database.trail().seal(NOW);
    tell("event 11");
    tell("event 12");
  }

  void tell(String text) {
    write(session -> session.append(NOW, CLIENT, null, Entry.of(Kind.NOTE, text)));
  }

  /** The first bad place; fails if there is none. */
  Verdict.Bad bad(Verdict verdict) {
    return Objects.requireNonNull(verdict.firstBad());
  }

  /** Does it as one who owns the machine can. */
  void tamper(String sql) throws SQLException {
    for (String unlock : unlock()) {
      sql(unlock);
    }
    sql(sql);
  }

  /** Does it as the application's own user. */
  void sql(String sql) throws SQLException {
    try (Connection db = connection();
        Statement statement = db.createStatement()) {
      statement.execute(sql);
    }
  }

  Connection connection() throws SQLException {
    DatabaseSettings known = Objects.requireNonNull(settings);
    return DriverManager.getConnection(known.url(), known.user(), known.password());
  }
}
