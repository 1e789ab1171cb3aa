/**
 * Reads matrix files: text to {@link nightbell.matrix.Matrix} or to the list of all mistakes, each
 * with file, line and column. It is the one place of the matrix that uses libraries (YAML events,
 * phone numbers, public holidays), so that the rest stays pure; it opens no file and reads no
 * clock.
 *
 * <p>{@code TreeReader} makes a tree with places, {@code WholeMatrix} reads it section by section.
 * A section asks a {@code Value} for what it needs; a wrong value records a mistake and gives
 * something harmless, so that one reading finds every mistake and none is reported twice.
 */
@NullMarked
package nightbell.matrix.file;

import org.jspecify.annotations.NullMarked;
