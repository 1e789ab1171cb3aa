/**
 * What changed between two matrices, in sentences that a manager can sign: {@link
 * nightbell.matrix.diff.Differences}. It walks the values by their components, so that a field that
 * the matrix gains is compared from its first day; only the words are made to measure. Pure.
 */
@NullMarked
package nightbell.matrix.diff;

import org.jspecify.annotations.NullMarked;
