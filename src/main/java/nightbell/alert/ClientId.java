package nightbell.alert;

/** The short name of a client, as its matrix gives it, for example {@code harlow}. */
public record ClientId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
