package nightbell.matrix.coverage;

import java.time.Instant;

/**
 * Something wrong for whoever raises an alert in {@code [from, to)}.
 *
 * @param why a sentence that names the row, the path and its schedules
 */
public record Piece(Instant from, Instant to, Kind kind, String why) {}
