package nightbell.web.page.matrix;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Objects;

/**
 * A text that someone works on.
 *
 * @param base the newest version that its author has seen; 0 where that is not known
 * @param why what is to be said about it on record
 */
public record Draft(String text, int base, String why) {
  private static final int LONGEST = 500;

  /** Browsers end lines as letters of old did; a text that never had such ends has none after. */
  static Draft of(MultivaluedMap<String, String> form) {
    String base = Objects.requireNonNullElse(form.getFirst("base"), "");
    String why = Objects.requireNonNullElse(form.getFirst("why"), "").strip();
    return new Draft(
        Objects.requireNonNullElse(form.getFirst("text"), "").replace("\r\n", "\n"),
        base.matches("[0-9]{1,9}") ? Integer.parseInt(base) : 0,
        why.length() <= LONGEST ? why : why.substring(0, LONGEST));
  }

  Draft saying(String other) {
    return new Draft(other, base, why);
  }

  Draft knowing(int version) {
    return new Draft(text, version, why);
  }
}
