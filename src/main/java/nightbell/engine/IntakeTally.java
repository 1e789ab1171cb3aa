package nightbell.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** What this process took in since its start, without days: for metrics. Thread-safe. */
final class IntakeTally {
  private final Map<IntakeCount, LongAdder> counts = new ConcurrentSkipListMap<>(IntakeCount.ORDER);

  void add(IntakeCount count) {
    counts.computeIfAbsent(place(count, 0), place -> new LongAdder()).add(count.alerts());
  }

  List<IntakeCount> counts() {
    return counts.entrySet().stream()
        .map(entry -> place(entry.getKey(), entry.getValue().sum()))
        .toList();
  }

  private static IntakeCount place(IntakeCount of, long alerts) {
    return new IntakeCount(
        LocalDate.EPOCH, of.client(), of.key(), of.format(), of.result(), alerts);
  }
}
