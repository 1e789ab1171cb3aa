package nightbell.matrix.file;

import java.util.ArrayList;
import java.util.List;

/**
 * What to cut out of a text for one entry of a collection to be gone, in code points.
 *
 * @param from where the cut begins; outside brackets, where the entry does
 * @param to where it ends
 * @param end where the entry itself ends; -1 where that is not known
 */
record Spots(int from, int to, int end) {

  private record Span(int from, int to) {}

  static Spots of(WrittenPart around, String name) {
    List<Span> spans = spans(around);
    int place =
        around.isMapping()
            ? new ArrayList<>(around.fields.keySet()).indexOf(name)
            : around.place(name);
    Span span = spans.get(place);
    if (!around.inBrackets) {
      return new Spots(span.from(), span.to(), span.to());
    }
    if (place + 1 < spans.size()) {
      return new Spots(span.from(), spans.get(place + 1).from(), span.to());
    }
    return new Spots(place == 0 ? span.from() : spans.get(place - 1).to(), span.to(), span.to());
  }

  /** Where the last entry ends; -1 where there is none, or its end is not known. */
  static int lastEnd(WrittenPart around) {
    List<Span> spans = spans(around);
    return spans.isEmpty() ? -1 : spans.get(spans.size() - 1).to();
  }

  /** Where the first entry begins; -1 where there is none. */
  static int first(WrittenPart around) {
    List<Span> spans = spans(around);
    return spans.isEmpty() ? -1 : spans.get(0).from();
  }

  private static List<Span> spans(WrittenPart around) {
    return around.isMapping()
        ? around.fields.values().stream()
            .map(field -> new Span(field.from(), field.value().to()))
            .toList()
        : around.items.stream().map(item -> new Span(item.from, item.to())).toList();
  }
}
