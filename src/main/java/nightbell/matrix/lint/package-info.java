/**
 * The matrix linter: {@link nightbell.matrix.lint.Lint#of} tells what in a matrix would fail a real
 * alert, with an instant at which it would and how to mend it. {@code Ground} enumerates once, with
 * the resolver that pages, every boundary instant of the next 400 days: who would rule, and whom
 * each step would reach. Each {@code Check} looks at that and adds its findings. Pure.
 *
 * <p>What the reader of files refuses (a tie of rows, hours that overlap, a joint rule without a
 * lead, a number that cannot be) has the same ids, but never gets this far.
 */
@NullMarked
package nightbell.matrix.lint;

import org.jspecify.annotations.NullMarked;
