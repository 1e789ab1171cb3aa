package nightbell.matrix.file;

import org.yaml.snakeyaml.error.Mark;

/** A place in a text; line and column count from 1, columns in characters as an editor shows. */
record Place(int line, int column) implements Comparable<Place> {
  static final Place START = new Place(1, 1);

  static Place of(Mark mark) {
    return new Place(mark.getLine() + 1, mark.getColumn() + 1);
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
