/**
 * Silences: spans in which alerts that fit are recorded and page nobody, once or as windows that
 * come back by a zone's clock. Pure values; what fits is told by what the matrix ruled, so that a
 * silence names systems, categories and severities as the matrix does.
 */
@NullMarked
package nightbell.matrix.silence;

import org.jspecify.annotations.NullMarked;
