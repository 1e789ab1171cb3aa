package nightbell.web;

import java.util.stream.Collectors;
import nightbell.access.Rights;
import nightbell.alert.ClientId;
import org.jspecify.annotations.Nullable;

/** The one client that a request is about. */
public final class Whose {
  private Whose() {}

  /**
   * The client that is named, or the caller's only one; null, which means all, for a caller only
   * who sees all. A client out of sight is answered as one that there is not.
   */
  public static @Nullable ClientId client(Rights rights, @Nullable String named) {
    if (named != null) {
      ClientId client = new ClientId(named);
      if (!rights.sees(client)) {
        throw stranger();
      }
      return client;
    }
    if (rights.seesAll()) {
      return null;
    }
    if (rights.clients().size() == 1) {
      return rights.clients().iterator().next();
    }
    String ids =
        rights.clients().stream().map(ClientId::value).sorted().collect(Collectors.joining(", "));
    throw Refused.input("client", "the id of a client is required: one of " + ids);
  }

  /** What is said of a client that there is not. */
  public static Refused stranger() {
    return Refused.of(404, "There is no client of this id.");
  }
}
