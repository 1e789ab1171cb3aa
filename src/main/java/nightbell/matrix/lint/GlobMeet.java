package nightbell.matrix.lint;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds a text that two globs both fit, letter case ignored. */
final class GlobMeet {
  private static final char ANY_TEXT = '*';
  private static final char ANY_ONE = '?';

  private GlobMeet() {}

  /** Where the two globs are, and the text that led there. */
  private record Place(int one, int other, String text) {}

  /** A shortest text that fits both, or empty if there is none. */
  static Optional<String> of(String first, String second) {
    String one = first.toLowerCase(Locale.ROOT);
    String other = second.toLowerCase(Locale.ROOT);
    Deque<Place> open = new ArrayDeque<>();
    Set<Long> seen = new HashSet<>();
    open.add(new Place(0, 0, ""));
    while (!open.isEmpty()) {
      Place at = open.poll();
      if (!seen.add((long) at.one() << 32 | at.other())) {
        continue;
      }
      if (at.one() == one.length() && at.other() == other.length()) {
        return Optional.of(at.text());
      }
      step(one, other, at, open);
    }
    return Optional.empty();
  }

  /** Stars may end without taking a character; that comes first, so that texts stay short. */
  private static void step(String one, String other, Place at, Deque<Place> open) {
    char left = at.one() < one.length() ? one.charAt(at.one()) : 0;
    char right = at.other() < other.length() ? other.charAt(at.other()) : 0;
    if (left == ANY_TEXT) {
      open.addFirst(new Place(at.one() + 1, at.other(), at.text()));
    }
    if (right == ANY_TEXT) {
      open.addFirst(new Place(at.one(), at.other() + 1, at.text()));
    }
    if (left == 0 || right == 0 || (left == ANY_TEXT && right == ANY_TEXT)) {
      return;
    }
    boolean leftAny = left == ANY_TEXT || left == ANY_ONE;
    boolean rightAny = right == ANY_TEXT || right == ANY_ONE;
    if (leftAny || rightAny || left == right) {
      char taken = !leftAny ? left : rightAny ? 'x' : right;
      open.addLast(
          new Place(
              left == ANY_TEXT ? at.one() : at.one() + 1,
              right == ANY_TEXT ? at.other() : at.other() + 1,
              at.text() + taken));
    }
  }
}
