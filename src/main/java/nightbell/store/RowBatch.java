package nightbell.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * Rows for one statement, bound by position and written together. It stands beside JDBI's own batch
 * for the statements of every alert: a fifth of a commit went into finding out how to bind. Values
 * stand in the cells as {@link TextArgument} and {@link InstantArgument} put them there.
 */
final class RowBatch implements AutoCloseable {
  private final PreparedStatement statement;
  private int place;
  private int rows;

  RowBatch(Handle db, String sql) {
    try {
      statement = db.getConnection().prepareStatement(sql);
    } catch (SQLException e) {
      throw new Failed(e);
    }
  }

  RowBatch text(@Nullable String value) {
    return cell(
        at -> {
          if (value == null) {
            statement.setNull(at, Types.VARCHAR);
          } else {
            statement.setString(at, value.replace('\u0000', ' '));
          }
        });
  }

  RowBatch number(long value) {
    return cell(at -> statement.setLong(at, value));
  }

  RowBatch number(@Nullable Integer value) {
    return cell(at -> statement.setObject(at, value, Types.INTEGER));
  }

  RowBatch flag(@Nullable Boolean value) {
    return cell(at -> statement.setObject(at, value, Types.BOOLEAN));
  }

  RowBatch instant(@Nullable Instant value) {
    return cell(
        at -> {
          if (value == null) {
            statement.setNull(at, Types.TIMESTAMP_WITH_TIMEZONE);
          } else {
            statement.setObject(at, value.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
          }
        });
  }

  /** The row is complete. */
  void add() {
    try {
      statement.addBatch();
      place = 0;
      rows++;
    } catch (SQLException e) {
      throw new Failed(e);
    }
  }

  /** Writes all rows; how many each of them changed. */
  int[] write() {
    try {
      return rows == 0 ? new int[0] : statement.executeBatch();
    } catch (SQLException e) {
      throw new Failed(e);
    }
  }

  @Override
  public void close() {
    try {
      statement.close();
    } catch (SQLException e) {
      throw new Failed(e);
    }
  }

  private RowBatch cell(Cell cell) {
    try {
      cell.bind(++place);
      return this;
    } catch (SQLException e) {
      throw new Failed(e);
    }
  }

  @FunctionalInterface
  private interface Cell {
    void bind(int place) throws SQLException;
  }

  /** What the database answered. */
  private static final class Failed extends JdbiException {
    private static final long serialVersionUID = 1L;

    Failed(SQLException cause) {
      super(String.valueOf(cause.getMessage()), cause);
    }
  }
}
