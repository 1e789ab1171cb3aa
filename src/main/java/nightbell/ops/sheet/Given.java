package nightbell.ops.sheet;

import org.jspecify.annotations.Nullable;

/**
 * What the one who imports knows and a spreadsheet seldom says; what is null is guessed and told.
 *
 * @param country two letters, whose phone numbers are written without a country code
 * @param hours business hours, {@code 08:00-17:00}
 */
public record Given(
    @Nullable String client,
    @Nullable String name,
    @Nullable String zone,
    @Nullable String country,
    @Nullable String internal,
    @Nullable String provider,
    @Nullable String hours) {

  /** Nothing is known. */
  public static final Given NOTHING = new Given(null, null, null, null, null, null, null);
}
