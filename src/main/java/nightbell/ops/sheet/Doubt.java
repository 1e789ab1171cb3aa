package nightbell.ops.sheet;

import java.util.List;

/**
 * Something that a person must look at.
 *
 * @param where the cells, {@code Sheet!B3}, or what it is about
 * @param read what stands there
 * @param guessed what the draft says instead
 * @param mend what to do
 */
public record Doubt(List<String> where, String read, String guessed, String mend) {
  private static final int MOST = 12;

  public Doubt {
    where = List.copyOf(where);
  }

  @Override
  public String toString() {
    int more = where.size() - MOST;
    return String.join(", ", where.subList(0, Math.min(MOST, where.size())))
        + (more > 0 ? " and " + more + " more" : "")
        + ": "
        + read
        + "; "
        + guessed
        + "; "
        + mend
        + ".";
  }
}
