package nightbell.ops.sheet;

import java.util.ArrayList;
import java.util.List;

/** One sheet's cells as text, trimmed, each on one line; outside of them everything is empty. */
record Sheet(String name, List<List<String>> rows) {
  Sheet {
    name = plain(name);
    List<List<String>> plain = new ArrayList<>();
    rows.forEach(row -> plain.add(row.stream().map(Sheet::plain).toList()));
    rows = List.copyOf(plain);
  }

  /** Characters that a matrix may not hold become spaces. */
  private static String plain(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Zs}\uFEFF\uFFFD\uFFFE\uFFFF]+", " ")
        .strip();
  }

  String at(int row, int column) {
    if (row < 0 || row >= rows.size() || column < 0 || column >= rows.get(row).size()) {
      return "";
    }
    return rows.get(row).get(column);
  }

  int width() {
    return rows.stream().mapToInt(List::size).max().orElse(0);
  }

  boolean blank(int row) {
    return rows.get(row).stream().allMatch(String::isEmpty);
  }

  /** {@code Contacts!C4}. */
  String place(int row, int column) {
    StringBuilder letters = new StringBuilder();
    for (int left = column + 1; left > 0; left = (left - 1) / 26) {
      letters.insert(0, (char) ('A' + (left - 1) % 26));
    }
    return name + "!" + letters + (row + 1);
  }
}
