package nightbell.matrix.paper;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which version of a matrix is printed.
 *
 * @param number the version's number, or null for a file that was never loaded
 * @param state what the version is, for example {@code active}
 * @param sha256 SHA-256 (hex) of the text
 * @param since when the version was loaded, or null
 * @param printed the instant of printing; shifts are shown from here
 */
public record Edition(
    @Nullable Integer number,
    String state,
    String sha256,
    @Nullable Instant since,
    Instant printed,
    List<Signature> signatures) {
  public Edition {
    signatures = List.copyOf(signatures);
  }

  /** A file that is no version yet. */
  public static Edition draft(String sha256, Instant printed) {
    return new Edition(null, "in force nowhere", sha256, null, printed, List.of());
  }

  /** {@code Version 7} or {@code Draft}. */
  String called() {
    return number == null ? "Draft" : "Version " + number;
  }
}
