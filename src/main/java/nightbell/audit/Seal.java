package nightbell.audit;

import java.time.Instant;

/**
 * What the trail's end was at an instant. A seal that is kept where the trail's keeper cannot reach
 * it proves everything up to its event.
 *
 * @param event the number of the last event then; 0 where there was none
 * @param head that event's link
 */
public record Seal(Instant at, long event, String head) {}
