package nightbell.engine.morning;

import java.util.Locale;

/** Whether it was worth paging somebody. */
public enum Worth {
  USEFUL,
  NOISE;

  /** The name on the wire and in the database. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
