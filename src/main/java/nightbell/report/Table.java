package nightbell.report;

import java.util.List;

/**
 * A table of a report, in words for people.
 *
 * @param title what stands above it
 * @param rows as many cells each as there are heads
 */
public record Table(String title, List<String> heads, List<List<String>> rows) {
  public Table {
    heads = List.copyOf(heads);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
