package nightbell.web.page.matrix;

import nightbell.engine.MatrixVersion;
import nightbell.matrix.Client;

/**
 * What stands above each page of one client's matrix.
 *
 * @param path the address of the client's overview
 * @param zone the client's time zone, in which all times are shown
 */
public record Heading(String path, String id, String name, String zone) {

  static Heading of(MatrixVersion version) {
    Client client = version.matrix().client();
    return new Heading(
        new Links(client.id()).overview(),
        client.id().value(),
        client.name(),
        client.zone().getId());
  }
}
