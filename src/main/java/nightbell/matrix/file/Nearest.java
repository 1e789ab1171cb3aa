package nightbell.matrix.file;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * The valid name nearest to a misspelt one: fewest letters added, dropped, changed or swapped,
 * letter case ignored. Names that are far off are no suggestion.
 */
final class Nearest {
  private static final int LONGEST = 64;
  private static final int SHORTEST_BEGINNING = 3;

  private Nearest() {}

  static Optional<String> of(String wrong, Collection<String> names) {
    String from = wrong.strip().toLowerCase(Locale.ROOT);
    if (from.isEmpty() || from.length() > LONGEST) {
      return Optional.empty();
    }
    String best = null;
    int least = tolerance(from.length()) + 1;
    for (String name : names) {
      String to = name.toLowerCase(Locale.ROOT);
      if (to.length() <= LONGEST && Math.abs(to.length() - from.length()) < least) {
        int distance = distance(from, to);
        if (distance < least) {
          least = distance;
          best = name;
        }
      }
    }
    return best == null ? byBeginning(from, names) : Optional.of(best);
  }

  /** {@code sat} for {@code saturday}, and the other way round. */
  private static Optional<String> byBeginning(String from, Collection<String> names) {
    return names.stream()
        .filter(name -> Math.min(name.length(), from.length()) >= SHORTEST_BEGINNING)
        .filter(
            name -> {
              String to = name.toLowerCase(Locale.ROOT);
              return from.startsWith(to) || to.startsWith(from);
            })
        .findFirst();
  }

  private static int tolerance(int length) {
    return length < 3 ? 0 : length < 6 ? 1 : length < 10 ? 2 : 3;
  }

  private static int distance(String from, String to) {
    int[][] cost = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      cost[i][0] = i;
    }
    for (int j = 0; j <= to.length(); j++) {
      cost[0][j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      for (int j = 1; j <= to.length(); j++) {
        int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        int least = Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1);
        least = Math.min(least, cost[i - 1][j - 1] + change);
        if (swapped(from, to, i, j)) {
          least = Math.min(least, cost[i - 2][j - 2] + 1);
        }
        cost[i][j] = least;
      }
    }
    return cost[from.length()][to.length()];
  }

  private static boolean swapped(String from, String to, int i, int j) {
    return i > 1
        && j > 1
        && from.charAt(i - 1) == to.charAt(j - 2)
        && from.charAt(i - 2) == to.charAt(j - 1);
  }
}
