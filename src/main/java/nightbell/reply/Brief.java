package nightbell.reply;

import java.util.List;
import nightbell.alert.IncidentNumber;
import org.jspecify.annotations.Nullable;

/**
 * The facts that a message about an incident tells.
 *
 * @param clientShort what texts call the client; {@code clientName} is its whole name
 * @param system the system's id, or null if none is known
 * @param systemName the system's name for people, may be empty
 * @param changeRule the rule for changing the system, or null
 * @param alongside the other open incidents on a system that has such a rule
 */
public record Brief(
    IncidentNumber number,
    String severity,
    String clientShort,
    String clientName,
    @Nullable String system,
    String systemName,
    String title,
    @Nullable String host,
    @Nullable String changeRule,
    List<Alongside> alongside) {
  public Brief {
    alongside = List.copyOf(alongside);
  }
}
