package nightbell.ops;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SynchronizedHistogram;

/** How long something took, time after time, to three digits. Thread-safe. */
final class Latencies {
  private static final double NANOS = 1e6;

  private final Histogram nanos = new SynchronizedHistogram(3);

  void add(long took) {
    nanos.recordValue(Math.max(0, took));
  }

  int count() {
    return Math.toIntExact(nanos.getTotalCount());
  }

  /** The time that so many percent did not exceed (nearest rank); zero if there was nothing. */
  Duration percentile(int percent) {
    return Duration.ofNanos(nanos.getValueAtPercentile(percent));
  }

  /** A line for people, in milliseconds. */
  String line(String what) {
    return String.format(
        Locale.ROOT,
        "%-30s %6d  median %8.2f ms  90th %8.2f ms  99th %8.2f ms  max %8.2f ms",
        what,
        count(),
        millis(50),
        millis(90),
        millis(99),
        millis(100));
  }

  /** The same for programs. */
  Map<String, Number> json() {
    Map<String, Number> json = new LinkedHashMap<>();
    json.put("count", count());
    json.put("medianMs", millis(50));
    json.put("p90Ms", millis(90));
    json.put("p99Ms", millis(99));
    json.put("maxMs", millis(100));
    return json;
  }

  private double millis(int percent) {
    return Math.round(percentile(percent).toNanos() / NANOS * 1000) / 1000.0;
  }
}
