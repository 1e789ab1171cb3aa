package nightbell.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * A set of event numbers, kept and written as spans: {@code 3-7,9}. Small as long as the numbers
 * lie close together. Not thread-safe.
 */
public final class Numbers {
  /** The first number of each span, and its last. No two spans touch. */
  private final TreeMap<Long, Long> spans = new TreeMap<>();

  /** The numbers of a text that {@link #toString} wrote; what is none in it is left out. */
  public static Numbers read(String written) {
    Numbers numbers = new Numbers();
    for (String span : written.split(",", -1)) {
      if (span.matches("[0-9]{1,18}(-[0-9]{1,18})?")) {
        String[] ends = span.split("-", -1);
        numbers.add(Long.parseLong(ends[0]), Long.parseLong(ends[ends.length - 1]));
      }
    }
    return numbers;
  }

  /** Adds one number. */
  public void add(long number) {
    add(number, number);
  }

  /** Adds all numbers from the first to the last. */
  public void add(long from, long to) {
    if (from > to) {
      return;
    }
    long first = from;
    long last = to;
    Map.Entry<Long, Long> near = spans.floorEntry(last + 1);
    while (near != null && near.getValue() >= first - 1) {
      first = Math.min(first, near.getKey());
      last = Math.max(last, near.getValue());
      spans.remove(near.getKey());
      near = spans.floorEntry(last + 1);
    }
    spans.put(first, last);
  }

  /** Adds all of another set. */
  public void add(Numbers others) {
    others.spans.forEach(this::add);
  }

  /** The lowest number of this set that is not in the other one; empty if there is none. */
  public OptionalLong firstNotIn(Numbers other) {
    for (Map.Entry<Long, Long> span : spans.entrySet()) {
      Map.Entry<Long, Long> cover = other.spans.floorEntry(span.getKey());
      if (cover == null || cover.getValue() < span.getKey()) {
        return OptionalLong.of(span.getKey());
      }
      if (cover.getValue() < span.getValue()) {
        // Spans that touch are one, so the number after the cover is not covered.
        return OptionalLong.of(cover.getValue() + 1);
      }
    }
    return OptionalLong.empty();
  }

  /** Those of them that are not above {@code most}. */
  public Numbers upTo(long most) {
    Numbers those = new Numbers();
    spans.headMap(most, true).forEach((first, last) -> those.add(first, Math.min(last, most)));
    return those;
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return spans.isEmpty();
  }

  /** The same numbers in sets of at most so many spans each, lowest first. */
  public List<Numbers> split(int most) {
    List<Numbers> parts = new ArrayList<>();
    for (Map.Entry<Long, Long> span : spans.entrySet()) {
      if (parts.isEmpty() || parts.get(parts.size() - 1).spans.size() == most) {
        parts.add(new Numbers());
      }
      parts.get(parts.size() - 1).spans.put(span.getKey(), span.getValue());
    }
    return parts;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    spans.forEach(
        (first, last) -> {
          text.append(text.isEmpty() ? "" : ",").append(first);
          if (last > first) {
            text.append('-').append(last);
          }
        });
    return text.toString();
  }
}
