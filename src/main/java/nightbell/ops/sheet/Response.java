package nightbell.ops.sheet;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A response time as people write it: {@code 15 min}, {@code 4 business hours}, {@code NBD}.
 *
 * @param length as a matrix has it, for example {@code 15m}
 */
record Response(String length, boolean business) {
  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{1,4})\\s*(?:business|working|bus\\.?|b)?\\s*"
              + "(m|min|mins|minute|minutes|h|hr|hrs|hour|hours|d|day|days|w|week|weeks)\\b");

  /** The time of a cell, or null if it is none. */
  static @Nullable Response of(String text) {
    String words = text.toLowerCase(Locale.ROOT);
    boolean business =
        words.contains("business") || words.contains("working") || words.contains("bus");
    if (words.contains("next") || words.strip().equals("nbd")) {
      return new Response("1d", true);
    }
    Matcher time = TIME.matcher(words);
    if (!time.find()) {
      return null;
    }
    int count = Integer.parseInt(time.group(1));
    return count == 0 ? null : new Response(count + time.group(2).substring(0, 1), business);
  }
}
