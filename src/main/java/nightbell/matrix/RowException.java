package nightbell.matrix;

import java.time.Instant;

/** An agreed exception: in {@code [from, to)} the row gives something else, for a reason. */
public record RowException(
    String id, Instant from, Instant to, RowId row, Assignment gives, String reason) {}
