package nightbell.web.page.matrix;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import nightbell.alert.ClientId;
import nightbell.matrix.RowId;

/** Addresses of the pages of one client's matrix. */
record Links(ClientId client) {

  String overview() {
    return "/matrix/" + escaped(client.value());
  }

  String version(int number) {
    return overview() + "/versions/" + number;
  }

  /** What would happen to an alert of this cell, at a local time or, where that is empty, now. */
  String explain(String system, String category, String at) {
    return overview()
        + "/explain?system="
        + escaped(system)
        + "&category="
        + escaped(category)
        + (at.isEmpty() ? "" : "&at=" + escaped(at));
  }

  /** Where a row is changed. */
  String edit(RowId row) {
    return overview() + "/edit?owner.row=" + escaped(row.value());
  }

  private static String escaped(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
