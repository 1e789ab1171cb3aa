package nightbell.audit.story;

import java.time.Instant;
import nightbell.audit.TrailEvent;

/**
 * One line of a story: what happened at an instant, and for a page what became of it.
 *
 * @param event the entry that it retells
 */
public record Line(TrailEvent event, Instant at, String text) {}
