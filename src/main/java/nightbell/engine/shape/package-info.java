/**
 * Answers that the API and the commands give alike: explain and coverage, as the contract shapes
 * them. Plain texts and numbers, so that every writer of JSON writes the same.
 */
@NullMarked
package nightbell.engine.shape;

import org.jspecify.annotations.NullMarked;
