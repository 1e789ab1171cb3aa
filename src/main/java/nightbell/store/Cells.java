package nightbell.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import org.jspecify.annotations.Nullable;

/** How values stand in the cells of a row: enums as words, ids as text, instants with offset. */
final class Cells {
  private Cells() {}

  /** An enum's name in lower case with dashes. */
  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static @Nullable String wordOrNull(@Nullable Enum<?> value) {
    return value == null ? null : word(value);
  }

  static @Nullable String idOrNull(@Nullable Object id) {
    return id == null ? null : id.toString();
  }

  /** The text, cut with a mark to what the column holds. */
  static String fit(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
    return text.substring(0, end) + "…";
  }

  /** The text as every database keeps it: no NUL, no half of a surrogate pair. */
  static String clean(String text) {
    if (isClean(text)) {
      return text;
    }
    String whole = text.replace('\u0000', ' ');
    return new String(whole.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  /** Whether the text is plainly clean; a pair of surrogates is looked at more closely. */
  static boolean isClean(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }

  static @Nullable String fitOrNull(@Nullable String text, int most) {
    return text == null ? null : fit(text, most);
  }

  static <E extends Enum<E>> E word(ResultSet row, String column, Class<E> type)
      throws SQLException {
    return valueOf(type, row.getString(column));
  }

  static <E extends Enum<E>> @Nullable E wordOrNull(ResultSet row, String column, Class<E> type)
      throws SQLException {
    String word = row.getString(column);
    return word == null ? null : valueOf(type, word);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  static @Nullable ClientId clientOrNull(ResultSet row) throws SQLException {
    String client = row.getString("client");
    return client == null ? null : new ClientId(client);
  }

  static @Nullable IncidentNumber incidentOrNull(ResultSet row) throws SQLException {
    int number = row.getInt("incident");
    return row.wasNull() ? null : new IncidentNumber(number);
  }

  private static <E extends Enum<E>> E valueOf(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
