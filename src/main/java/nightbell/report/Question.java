package nightbell.report;

import java.time.Instant;
import nightbell.alert.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * What a report is to tell: of the responses that began in {@code [from, to)}.
 *
 * @param client whose, or null for all
 * @param asOf the instant of asking: what is open is judged by it
 */
public record Question(@Nullable ClientId client, Instant from, Instant to, By by, Instant asOf) {}
