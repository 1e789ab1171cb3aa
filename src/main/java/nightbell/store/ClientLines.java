package nightbell.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;
import nightbell.alert.ClientId;

/** Clients in one cell, one a line. */
final class ClientLines {
  private ClientLines() {}

  static String of(Set<ClientId> clients) {
    return clients.stream().map(ClientId::value).sorted().collect(Collectors.joining("\n"));
  }

  static Set<ClientId> read(ResultSet row) throws SQLException {
    return row.getString("clients").lines().map(ClientId::new).collect(Collectors.toSet());
  }
}
