package nightbell.crash;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What rounds of crashes came to. */
final class Figures {
  private final Map<Cause, Integer> died = new EnumMap<>(Cause.class);
  private final Map<Cause, Integer> missed = new EnumMap<>(Cause.class);
  private final List<Duration> late = new ArrayList<>();
  private List<Duration> lateLast = List.of();
  private int alerts;
  private int incidents;
  private int ended;
  private int reports;
  private int messages;
  private long twice;

  void died(Cause cause, boolean reached) {
    died.merge(cause, reached ? 1 : 0, Integer::sum);
    missed.merge(cause, reached ? 0 : 1, Integer::sum);
  }

  /** How late each page of the night so far was. */
  void late(List<Duration> soFar) {
    lateLast = soFar;
  }

  void night(Ledger ledger, int orders, long sentTwice) {
    ledger.problems().values().forEach(problem -> alerts += problem.answers());
    incidents += (int) ledger.problems().values().stream().filter(p -> p.answers() > 0).count();
    ended += ledger.ended().size();
    reports += ledger.delivered().size();
    messages += orders;
    twice += sentTwice;
    late.addAll(lateLast);
    lateLast = List.of();
  }

  /** Rounds whose process did not come to the point at which it was to die. */
  int missed() {
    return missed.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Points to which no process came, of three or more. */
  List<Cause> never() {
    return died.keySet().stream()
        .filter(cause -> died.get(cause) == 0 && missed.get(cause) > 2)
        .toList();
  }

  Duration latest() {
    return late.stream().max(Duration::compareTo).orElse(Duration.ZERO);
  }

  String lines() {
    StringBuilder lines = new StringBuilder();
    died.forEach((cause, times) -> lines.append("%6d died %s%n".formatted(times, cause.words)));
    late.sort(Duration::compareTo);
    lines.append("%6d killed where they were, as they did not come to it%n".formatted(missed()));
    lines.append(
        "%6d alerts answered 202, of %d incidents: none lost%n".formatted(alerts, incidents));
    lines.append("%6d acknowledged or over: none paged after that was answered%n".formatted(ended));
    lines.append("%6d reports of delivery taken: all on record%n".formatted(reports));
    lines.append(
        "%6d texts and calls, %d of them sent again after a crash%n".formatted(messages, twice));
    lines.append(
        "%6d pages late by %d ms in the median, %d ms at the 99th percentile, %d ms at most%n"
            .formatted(late.size(), part(0.5), part(0.99), latest().toMillis()));
    return lines.toString();
  }

  private long part(double part) {
    return late.isEmpty() ? 0 : late.get((int) (part * (late.size() - 1))).toMillis();
  }
}
