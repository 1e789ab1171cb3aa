/**
 * The responsibility matrix: the signed agreement as values, and {@link
 * nightbell.matrix.Matrix#rule} that answers who owns an alert, how bad it is, by which path and
 * how fast. Pure.
 */
@NullMarked
package nightbell.matrix;

import org.jspecify.annotations.NullMarked;
