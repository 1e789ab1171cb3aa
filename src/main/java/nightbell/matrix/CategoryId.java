package nightbell.matrix;

/** A category's name in the matrix, for example {@code outage}. */
public record CategoryId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
