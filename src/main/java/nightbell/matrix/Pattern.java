package nightbell.matrix;

/**
 * One match rule, for example {@code host:erp-*}. {@code *} and {@code ?} are wildcards, letter
 * case is ignored; {@code TEXT} finds the glob anywhere in title and details, the others match
 * whole values.
 *
 * @param label the label's name where {@code field} is {@code LABEL}, else empty
 */
public record Pattern(Field field, String label, String glob) {
  /** What a pattern looks at. */
  public enum Field {
    HOST,
    SERVICE,
    SOURCE,
    TAG,
    TEXT,
    LABEL
  }
}
