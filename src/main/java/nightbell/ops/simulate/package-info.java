/**
 * The {@code simulate} command: reads what is to be played (a matrix, alerts or a recipe for them,
 * people's habits), lets the core play it, and tells what came of it in words, JSON and CSV. All it
 * prints comes from its arguments, so that the same call gives the same bytes.
 */
@NullMarked
package nightbell.ops.simulate;

import org.jspecify.annotations.NullMarked;
