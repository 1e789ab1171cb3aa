package nightbell.store;

/** Ids of overrides and absences: a letter that tells which, and a number from one series. */
final class RotaIds {
  private RotaIds() {}

  /** The number in an id, or one that no row has. */
  static long number(String mark, String id) {
    return id.matches(mark + "[0-9]{1,18}") ? Long.parseLong(id.substring(mark.length())) : -1;
  }
}
