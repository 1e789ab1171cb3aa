package nightbell.matrix;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How bad an alert is and what was promised for it.
 *
 * @param respond the response time for each window at receipt
 * @param businessClock whether {@code respond} counts business minutes only
 * @param updateEvery how long an acknowledgement stands without a word, or null for ever
 * @param words what tools call it, in any letter case
 */
public record Severity(
    SeverityId id,
    String means,
    Map<Window, Respond> respond,
    boolean businessClock,
    @Nullable Duration updateEvery,
    PageRule page,
    List<String> words) {

  public Severity {
    respond = Map.copyOf(respond);
    words = List.copyOf(words);
  }

  /**
   * A response time: a length, and for a business clock the number of whole working days when it
   * was written in days or weeks ({@code 2d}); {@code days} is 0 otherwise.
   */
  public record Respond(Duration length, int days) {}
}
