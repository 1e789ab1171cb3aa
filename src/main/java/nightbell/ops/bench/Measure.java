package nightbell.ops.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** What was measured so far, each figure with its goal: a table for people, a map for programs. */
final class Measure {
  private static final double MILLI = 1e6;

  private final List<Line> lines = new ArrayList<>();

  private record Line(String what, double value, String unit, String goal, String verdict) {}

  /** A figure without a goal. */
  void note(String what, double value, String unit) {
    add(new Line(what, value, unit, "", ""));
  }

  void atLeast(String what, double value, String unit, double goal) {
    add(new Line(what, value, unit, ">= " + text(goal), value >= goal ? "met" : "MISSED"));
  }

  void atMost(String what, double value, String unit, double goal) {
    add(new Line(what, value, unit, "<= " + text(goal), value <= goal ? "met" : "MISSED"));
  }

  /** Median and 99th percentile of times in nanoseconds. */
  void times(String what, Histogram times, double median, double most) {
    double half = times.getValueAtPercentile(50) / MILLI;
    if (median > 0) {
      atMost(what + ", median", half, "ms", median);
    } else {
      note(what + ", median", half, "ms");
    }
    atMost(what + ", 99th", times.getValueAtPercentile(99) / MILLI, "ms", most);
    note(what + ", longest", times.getMaxValue() / MILLI, "ms");
  }

  /** All of it, for programs. */
  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    for (Line line : lines) {
      json.put(
          line.what,
          Map.of(
              "value", line.value, "unit", line.unit, "goal", line.goal, "verdict", line.verdict));
    }
    return json;
  }

  private void add(Line line) {
    lines.add(line);
    System.out.printf(
        Locale.ROOT,
        "%-58s %10s %-10s %-10s %s%n",
        line.what,
        text(line.value),
        line.unit,
        line.goal,
        line.verdict);
  }

  private static String text(double value) {
    return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : "%.2f", value);
  }
}
