package nightbell.ops;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the load generator is to do.
 *
 * @param key the intake key to post with
 * @param warmUp alerts that are sent first and not counted
 * @param perSecond alerts for each second; null means one at a time
 * @param carrier the port on which to play the carrier; null means that it is not played
 * @param host the host that the alerts name, which decides the row of the matrix
 */
record LoadPlan(
    URI url,
    String key,
    int alerts,
    int warmUp,
    @Nullable Integer perSecond,
    @Nullable Integer carrier,
    String host) {
  static final String ONE = "one-at-a-time";
  private static final Pattern RATE = Pattern.compile("([1-9][0-9]{0,4})/s");

  /** What {@code --rate} means. */
  static @Nullable Integer rate(String text) {
    if (text.equals(ONE)) {
      return null;
    }
    Matcher rate = RATE.matcher(text);
    if (!rate.matches()) {
      throw new IllegalArgumentException(
          "--rate " + text + " is no rate: write " + ONE + ", or a number such as 50/s.");
    }
    return Integer.valueOf(rate.group(1));
  }

  String pace() {
    return perSecond == null ? ONE : perSecond + "/s";
  }
}
