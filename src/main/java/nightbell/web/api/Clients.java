package nightbell.web.api;

import java.util.List;
import java.util.stream.Collectors;
import nightbell.alert.ClientId;
import nightbell.engine.Matrices;
import nightbell.engine.MatrixVersion;
import nightbell.web.Refused;

/** Finds the client that a request is about: the one it names, or the only one there is. */
final class Clients {
  private Clients() {}

  static MatrixVersion choose(Matrices matrices, Query query) {
    String named = query.text("client");
    if (named != null) {
      return matrices
          .active(new ClientId(named))
          .orElseThrow(() -> Refused.of(404, "There is no client of this id."));
    }
    List<MatrixVersion> all = matrices.active();
    if (all.size() == 1) {
      return all.get(0);
    }
    if (all.isEmpty()) {
      throw Refused.of(404, "There is no client yet: no matrix was loaded.");
    }
    String ids =
        all.stream()
            .map(version -> version.matrix().client().id().value())
            .collect(Collectors.joining(", "));
    throw Refused.input("client", "the id of a client is required: one of " + ids);
  }
}
