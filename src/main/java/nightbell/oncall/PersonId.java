package nightbell.oncall;

/** A person's short name in the matrix, for example {@code dana}. */
public record PersonId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
