package nightbell.oncall;

/** A schedule's name in the matrix, for example {@code noc}. */
public record ScheduleId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
