package nightbell.matrix.paper;

import org.jspecify.annotations.Nullable;

/** Where a side signs; {@code signed} is null as long as it has not. */
public record Box(String side, @Nullable String signed) {}
