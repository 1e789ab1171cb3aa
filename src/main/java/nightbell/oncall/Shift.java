package nightbell.oncall;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who stands on a schedule in a half-open span {@code [from, until)}; null where nobody does.
 *
 * @param next the primary of the span that follows
 */
public record Shift(
    @Nullable PersonId primary,
    @Nullable PersonId secondary,
    Instant from,
    Instant until,
    @Nullable PersonId next) {}
