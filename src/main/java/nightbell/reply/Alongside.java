package nightbell.reply;

import nightbell.alert.IncidentNumber;

/**
 * Another open incident on the same system, for those who may change it.
 *
 * @param by who acknowledged it, empty if nobody did
 */
public record Alongside(IncidentNumber number, String severity, String title, String by) {

  /** The whole of it, on one line. */
  public String words() {
    String what = number + " " + Plain.line(severity) + " " + Plain.line(title);
    return what + ": " + (by.isEmpty() ? "nobody has it yet" : "with " + Plain.line(by));
  }
}
