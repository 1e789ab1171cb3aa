package nightbell.engine.morning;

import java.util.Locale;

/** What brought an incident about, as a word to count by; the story is told beside it. */
public enum Cause {
  CHANGE("a change"),
  SOFTWARE("a fault in software"),
  HARDWARE("a fault in hardware"),
  CAPACITY("something was full or overloaded"),
  NETWORK("the network"),
  POWER("power or cooling"),
  SUPPLIER("a third party"),
  MISTAKE("somebody's mistake"),
  SECURITY("an attack or a breach of security"),
  MONITORING("the monitoring itself"),
  UNKNOWN("not known");

  private final String words;

  Cause(String words) {
    this.words = words;
  }

  /** What people read. */
  public String words() {
    return words;
  }

  /** The name on the wire and in the database. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
