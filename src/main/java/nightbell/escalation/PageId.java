package nightbell.escalation;

import nightbell.alert.IncidentNumber;

/**
 * A page's id: its incident's number and its place among that incident's pages, {@code 412-7}. The
 * same decision made again gives the same ids, so no page can be written down twice.
 */
public record PageId(String value) {

  static PageId of(IncidentNumber incident, int ordinal) {
    return new PageId(incident + "-" + ordinal);
  }

  /** The incident that this page is for. */
  public IncidentNumber incident() {
    return new IncidentNumber(Integer.parseInt(value.substring(0, value.indexOf('-'))));
  }

  @Override
  public String toString() {
    return value;
  }
}
