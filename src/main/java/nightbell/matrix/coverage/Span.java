package nightbell.matrix.coverage;

import java.time.Instant;

/** A piece and the cell that it is true of. */
public record Span(Instant from, Instant to, Cell cell, Kind kind, String why) {}
