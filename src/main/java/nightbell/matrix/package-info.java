/**
 * The responsibility matrix: the agreement as values, and {@link nightbell.matrix.Matrix#rule} that
 * answers who owns an alert, how bad it is, by which path and how fast. Each answer is a record of
 * its own with the sentence that says why; {@link nightbell.matrix.Roster} tells who the targets of
 * a path are at an instant. Pure.
 */
@NullMarked
package nightbell.matrix;

import org.jspecify.annotations.NullMarked;
