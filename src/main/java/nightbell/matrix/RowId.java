package nightbell.matrix;

/** A row's id in the matrix, for example {@code R04}. */
public record RowId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
