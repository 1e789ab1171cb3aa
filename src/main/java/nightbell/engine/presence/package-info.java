/**
 * What the service puts on record of itself: that it started, whether it had been stopped or had
 * just ended before, what is set otherwise than at its last start, and that it stops. By this an
 * outage of Nightbell itself stands in the same trail as the nights that it watched over.
 */
@NullMarked
package nightbell.engine.presence;

import org.jspecify.annotations.NullMarked;
