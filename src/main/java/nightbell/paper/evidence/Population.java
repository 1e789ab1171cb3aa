package nightbell.paper.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import nightbell.engine.AlertResult.What;
import nightbell.engine.IntakeCount;
import nightbell.engine.evidence.EvidenceRecords.Days;
import org.jspecify.annotations.Nullable;

/**
 * What came in on the days of the span and what became of it, and whether that adds up: everything
 * received has one result, and what opened something is there as an incident.
 */
record Population(Days days) {
  /** Every result there is, in the order in which they are told. */
  static final List<String> RESULTS =
      Stream.concat(Stream.of(What.values()).map(What::wire), Stream.of(IntakeCount.REJECTED))
          .toList();

  long of(String result) {
    return days.counts().stream()
        .filter(count -> count.result().equals(result))
        .mapToLong(IntakeCount::alerts)
        .sum();
  }

  long received() {
    return of(IntakeCount.RECEIVED);
  }

  /** Received alerts of which nobody knows what became of them. */
  long unaccounted() {
    return received() - RESULTS.stream().mapToLong(this::of).sum();
  }

  /** Alerts that opened an incident, whether it paged at once, later or not at all. */
  long opening() {
    return of(What.OPENED.wire())
        + of(What.HELD.wire())
        + of(What.SILENCED.wire())
        - days.silencedAgain();
  }

  /** Alerts that opened an incident which is not there, or the other way round. */
  long unmatched() {
    return opening() - days.incidents();
  }

  boolean addsUp() {
    return unaccounted() == 0 && unmatched() == 0;
  }

  /** A row for each day, client, key and format. */
  Sheet sheet(Path folder, Redaction redaction) throws IOException {
    List<String> columns = new ArrayList<>(List.of("day", "client", "key", "format", "received"));
    columns.addAll(RESULTS);
    columns.add("difference");
    Sheet sheet = new Sheet(folder, redaction, "population", columns.toArray(String[]::new));
    Map<String, Map<String, Long>> places = new TreeMap<>();
    for (IntakeCount count : days.counts()) {
      String place = String.join("\t", place(count));
      places
          .computeIfAbsent(place, fresh -> new TreeMap<>())
          .merge(count.result(), count.alerts(), Long::sum);
    }
    for (Map.Entry<String, Map<String, Long>> place : places.entrySet()) {
      sheet.row(row(place.getKey(), place.getValue()).toArray());
    }
    return sheet;
  }

  private static List<String> place(IntakeCount count) {
    return List.of(count.day().toString(), count.client().value(), count.key(), count.format());
  }

  private static List<@Nullable Object> row(String place, Map<String, Long> results) {
    List<@Nullable Object> row = new ArrayList<>(List.of((Object[]) place.split("\t", -1)));
    long received = Objects.requireNonNullElse(results.get(IntakeCount.RECEIVED), 0L);
    row.add(received);
    long known = 0;
    for (String result : RESULTS) {
      long alerts = Objects.requireNonNullElse(results.get(result), 0L);
      known += alerts;
      row.add(alerts);
    }
    row.add(received - known);
    return row;
  }
}
