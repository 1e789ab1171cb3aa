package nightbell.oncall;

/** How long a turn is on the local clock and calendar: {@code 8h}, {@code 3d}, {@code 2w}. */
public record TurnLength(int count, Unit unit) {
  /** What turns are counted in. */
  public enum Unit {
    HOURS("h"),
    DAYS("d"),
    WEEKS("w"),
    MONTHS("mo");

    private final String letters;

    Unit(String letters) {
      this.letters = letters;
    }
  }

  public TurnLength {
    if (count < 1) {
      throw new IllegalArgumentException("a turn of " + count + " " + unit);
    }
  }

  /** As a matrix file writes it. */
  @Override
  public String toString() {
    return count + unit.letters;
  }
}
