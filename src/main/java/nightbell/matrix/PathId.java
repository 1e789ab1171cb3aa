package nightbell.matrix;

/** A path's name in the matrix, for example {@code provider-std}. */
public record PathId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
