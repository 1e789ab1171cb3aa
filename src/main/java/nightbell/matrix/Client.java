package nightbell.matrix;

import java.time.ZoneId;
import nightbell.alert.ClientId;

/**
 * Who is served.
 *
 * @param shortName what texts call the client: {@code short}, or the first word of its name
 */
public record Client(ClientId id, String name, String shortName, ZoneId zone) {}
