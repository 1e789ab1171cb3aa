package nightbell.engine;

import java.time.Instant;

/** The store takes nothing, so that nothing can be decided: since when, and why in words. */
public record Standstill(Instant since, String why) {}
