package nightbell.matrix.file;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;

/**
 * A place in a text; line and column count from 1, columns in characters as an editor shows.
 *
 * @param file the name of the text, or null for the one that is being read
 */
record Place(int line, int column, @Nullable String file) implements Comparable<Place> {
  static final Place START = new Place(1, 1);

  Place(int line, int column) {
    this(line, column, null);
  }

  static Place of(Mark mark) {
    return new Place(mark.getLine() + 1, mark.getColumn() + 1);
  }

  /** The same place, said to be in this text. */
  Place in(String text) {
    return new Place(line, column, text);
  }

  /** This place as someone names it who is at another: with its file if that is another one. */
  String from(Place other) {
    boolean here = file == null || file.equals(other.file);
    return here ? toString() : file + ":" + line + ":" + column;
  }

  @Override
  public int compareTo(Place other) {
    return line != other.line
        ? Integer.compare(line, other.line)
        : Integer.compare(column, other.column);
  }

  @Override
  public String toString() {
    return "line " + line + ", column " + column;
  }
}
