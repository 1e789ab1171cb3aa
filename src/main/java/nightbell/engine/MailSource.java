package nightbell.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an intake key takes alerts by mail.
 *
 * @param keyword what stands behind the plus sign, or before the at sign, of its address
 * @param rules tried before the general ones, in this order; the first that fits wins for its field
 */
public record MailSource(String keyId, String keyword, List<Rule> rules) {
  public MailSource {
    rules = List.copyOf(rules);
  }

  /**
   * One rule: where the pattern is found, the field has this value.
   *
   * @param field a field of an alert
   * @param in where to look: {@code subject}, {@code body} or {@code from}
   * @param pattern a regular expression, letter case ignored
   * @param value the field's value; null for the pattern's first group, or the whole of what fits
   */
  public record Rule(String field, String in, String pattern, @Nullable String value) {}
}
