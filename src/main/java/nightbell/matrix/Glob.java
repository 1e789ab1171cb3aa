package nightbell.matrix;

/**
 * A pattern with {@code *} (any text) and {@code ?} (one character), blind to letter case. Matching
 * takes time at most in proportion to the text's length times the pattern's, whatever the text
 * holds: alert text comes from strangers.
 */
public final class Glob {
  private static final int ANY_TEXT = '*';
  private static final int ANY_ONE = '?';

  private final int[] pattern;

  private Glob(String pattern) {
    this.pattern = fold(pattern);
  }

  /** A glob for whole values. */
  public static Glob whole(String pattern) {
    return new Glob(pattern);
  }

  /** A glob that may lie anywhere in a text. */
  public static Glob anywhere(String pattern) {
    return new Glob("*" + pattern + "*");
  }

  /** Text in the form in which it is compared: code points without letter case. */
  public static int[] fold(String text) {
    return text.codePoints().map(c -> Character.toLowerCase(Character.toUpperCase(c))).toArray();
  }

  /** Whether the whole of this text, {@link #fold folded}, fits. */
  public boolean fits(int[] text) {
    int at = 0;
    int want = 0;
    int star = -1;
    int starAt = 0;
    while (at < text.length) {
      if (want < pattern.length && pattern[want] == ANY_TEXT) {
        star = want++;
        starAt = at;
        if (want == pattern.length) {
          return true;
        }
      } else if (want < pattern.length && fits(pattern[want], text[at])) {
        want++;
        at++;
      } else if (star >= 0) {
        // Only the last star need give way: an earlier one can win nothing more by taking more.
        want = star + 1;
        at = ++starAt;
      } else {
        return false;
      }
    }
    return onlyStarsFrom(want);
  }

  private static boolean fits(int wanted, int found) {
    return wanted == ANY_ONE || wanted == found;
  }

  private boolean onlyStarsFrom(int index) {
    int rest = index;
    while (rest < pattern.length && pattern[rest] == ANY_TEXT) {
      rest++;
    }
    return rest == pattern.length;
  }
}
