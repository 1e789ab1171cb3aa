package nightbell.alert;

/** An incident's public number, counted from 101 so that none is mistaken for a reply key. */
public record IncidentNumber(int value) implements Comparable<IncidentNumber> {
  @Override
  public int compareTo(IncidentNumber other) {
    return Integer.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
