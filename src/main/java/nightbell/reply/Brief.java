package nightbell.reply;

import nightbell.alert.IncidentNumber;
import org.jspecify.annotations.Nullable;

/**
 * The facts that a message about an incident tells.
 *
 * @param clientShort what texts call the client; {@code clientName} is its whole name
 * @param system the system's id, or null if none is known
 * @param systemName the system's name for people, may be empty
 * @param changeRule the rule for changing the system, or null
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
    @Nullable String changeRule) {}
