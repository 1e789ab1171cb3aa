/**
 * How the service watches over itself: signs of life and what was missed without them, the
 * self-test that makes the whole round trip, and whether all is so well that the world may be told.
 * It stands on the engine, which knows nothing of it; its chores are done with each sweep.
 */
@NullMarked
package nightbell.engine.life;

import org.jspecify.annotations.NullMarked;
