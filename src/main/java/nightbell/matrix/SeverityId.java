package nightbell.matrix;

/** A severity's name in the matrix, for example {@code P1}. */
public record SeverityId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
