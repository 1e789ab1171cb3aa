package nightbell.engine.accounts;

import java.util.Locale;
import java.util.stream.Collectors;
import nightbell.access.Rights;

/** Rights in words: {@code manager, provider side, of harlow and orchard}. */
public final class RightsWords {
  private RightsWords() {}

  /** The words. */
  public static String of(Rights rights) {
    String side =
        rights.side() == null
            ? "both sides"
            : rights.side().name().toLowerCase(Locale.ROOT) + " side";
    String clients =
        rights.seesAll()
            ? "all clients"
            : rights.clients().stream()
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining(", "));
    return rights.role().name().toLowerCase(Locale.ROOT) + ", " + side + ", " + clients;
  }
}
