package nightbell.matrix.file;

/**
 * One mistake in a matrix file.
 *
 * @param id a short stable name of the kind of mistake, for example {@code unknown-key}
 * @param file the name of the text
 * @param line from 1
 * @param column from 1
 * @param what what is wrong, in a sentence, with the nearest valid name where there is one
 * @param mend how to mend it
 */
public record Mistake(String id, String file, int line, int column, String what, String mend) {

  /** The place as {@code file:line:column}. */
  public String where() {
    return file + ":" + line + ":" + column;
  }

  @Override
  public String toString() {
    return where() + ": " + what + "; " + mend;
  }
}
