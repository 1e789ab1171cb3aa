package nightbell.web.api;

import nightbell.alert.IncidentNumber;
import nightbell.web.Refused;

/** Incident numbers in addresses. */
final class Numbers {
  private Numbers() {}

  /** The number; what is none names no incident, which is a 404. */
  static IncidentNumber parse(String text) {
    if (!text.matches("[0-9]{1,9}")) {
      throw unknown(text);
    }
    return new IncidentNumber(Integer.parseInt(text));
  }

  static Refused unknown(Object number) {
    return Refused.of(404, "There is no incident " + number + ".");
  }
}
