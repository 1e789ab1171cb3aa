/**
 * Reads matrix files: text to {@link nightbell.matrix.Matrix} or to the list of all mistakes, each
 * with file, line and column. It is the one place of the matrix that uses libraries (YAML events,
 * phone numbers, public holidays), so that the rest stays pure; it opens no file and reads no
 * clock.
 */
@NullMarked
package nightbell.matrix.file;

import org.jspecify.annotations.NullMarked;
