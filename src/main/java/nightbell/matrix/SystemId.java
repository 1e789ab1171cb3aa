package nightbell.matrix;

/** A system's name in the matrix, for example {@code erp}. */
public record SystemId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
