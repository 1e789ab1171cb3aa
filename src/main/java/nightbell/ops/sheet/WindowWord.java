package nightbell.ops.sheet;

import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When a row holds, by the cell that says so. What it does not know is told, and holds always. */
final class WindowWord {
  private static final Set<String> ALWAYS =
      Set.of(
          "",
          "all",
          "any",
          "always",
          "both",
          "anytime",
          "allday",
          "allhours",
          "24",
          "24h",
          "24hours",
          "247",
          "24x7",
          "247365",
          "24x7x365",
          "aroundtheclock");

  private WindowWord() {}

  /** {@code business}, {@code after_hours}, or null for both. */
  static @Nullable String read(String text, String where, Doubts doubts) {
    String plain = Column.plain(text);
    if (ALWAYS.contains(plain)) {
      return null;
    }
    if (has(plain, "after", "night", "outof", "outside", "offhours", "ooh", "nonbusiness")) {
      return "after_hours";
    }
    if (has(plain, "business", "office", "working", "daytime", "8x5", "9x5")) {
      return "business";
    }
    doubts.add(
        where,
        Doubts.read(text) + ", which is neither business hours nor after hours",
        "the row holds at any hour",
        "write Business hours, After hours or 24x7");
    return null;
  }

  private static boolean has(String plain, String... words) {
    return Stream.of(words).anyMatch(plain::contains);
  }
}
