package nightbell.escalation;

import java.util.Locale;

/** How the matrix failed to say whose an incident is. */
public enum GapKind {
  /** No row takes the alert. */
  UNMATCHED,
  /** The side that owns it by its row says that it is not theirs. */
  NOT_MINE,
  /** Both sides say so. */
  DISPUTED;

  /** Where an entry of kind {@code GAP} carries this among its values. */
  public static final String KEY = "gap";

  /** The name on the wire and in the database: lower case with dashes. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind of this name. */
  public static GapKind of(String wire) {
    return valueOf(wire.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
