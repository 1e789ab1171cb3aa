package nightbell.engine;

/**
 * What each side must accept by name before a version that needs signatures is active.
 *
 * @param id the kind of warning, for example {@code single-point}
 * @param subject what it is about, for example {@code R05}; with the id it is unique in a version
 */
public record Warning(String id, String subject) {
  @Override
  public String toString() {
    return subject.isEmpty() ? id : id + " (" + subject + ")";
  }
}
