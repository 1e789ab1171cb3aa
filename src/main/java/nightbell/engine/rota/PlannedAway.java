package nightbell.engine.rota;

import java.time.Instant;

/**
 * One absence as a calendar has it.
 *
 * @param source which event it is, and of one that recurs which time: the same in every reading
 */
public record PlannedAway(String source, Instant from, Instant to, String reason) {}
