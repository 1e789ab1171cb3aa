package nightbell.oncall.load;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nightbell.oncall.Duty;

/** A stretch of time: {@code [from, until)}. */
public record Span(Instant from, Instant until) {

  /** How long it is. */
  public Duration length() {
    return Duration.between(from, until);
  }

  /** The time that these duties take, each minute once, in order. */
  public static List<Span> of(List<Duty> duties) {
    return joined(duties.stream().map(duty -> new Span(duty.from(), duty.until())).toList());
  }

  /** The same time in stretches that neither touch nor overlap, in order. */
  public static List<Span> joined(List<Span> spans) {
    List<Span> joined = new ArrayList<>();
    for (Span span : spans.stream().sorted(Comparator.comparing(Span::from)).toList()) {
      Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last == null || span.from.isAfter(last.until)) {
        joined.add(span);
      } else if (span.until.isAfter(last.until)) {
        joined.set(joined.size() - 1, new Span(last.from, span.until));
      }
    }
    return joined;
  }

  /** What of these stretches lies in this one. */
  public List<Span> cut(List<Span> spans) {
    return spans.stream()
        .filter(span -> span.from.isBefore(until) && from.isBefore(span.until))
        .map(
            span ->
                new Span(
                    span.from.isBefore(from) ? from : span.from,
                    span.until.isAfter(until) ? until : span.until))
        .toList();
  }
}
