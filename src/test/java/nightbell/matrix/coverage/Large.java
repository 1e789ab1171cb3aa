package nightbell.matrix.coverage;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nightbell.matrix.Matrix;

/** A matrix as large as a provider's largest client: generated, and free of mistakes. */
final class Large {
  static final int SYSTEMS = 200;
  static final int CATEGORIES = 12;
  static final int ROWS = 60;
  static final int PEOPLE = 40;
  static final int SCHEDULES = 15;
  private static final int PATHS = 20;

  private Large() {}

  static Matrix matrix() {
    return Orchard.read(text());
  }

  static String text() {
    return """
        matrix: 1
        client: {id: large, name: "Large Works", tz: America/Chicago}
        sides:
          internal: {name: "Large IT", desk: p0}
          provider: {name: "Night", desk: p1}
        hours:
          - {days: [mon, tue, wed, thu, fri], from: "07:30", to: "17:30"}
        holidays: {region: US}
        severities:
          P1: {means: "Stop", respond: 15m, page: always}
          P2: {means: "Slow", respond: 30m, page: always}
          P3: {means: "Minor", respond: 4h, clock: business, page: business}
          P4: {means: "Note", respond: 2d, clock: business, page: never}
        default_severity: P2
        """
        + section("systems", SYSTEMS, i -> "s%d: {name: \"System %d\", match: [\"host:h%d-*\"]}")
        + section("categories", CATEGORIES, i -> i == 0 ? "c%d: {default: true}" : "c%d: {}")
        + section("people", PEOPLE, Large::person)
        + section("schedules", SCHEDULES, Large::schedule)
        + section("paths", PATHS, Large::path)
        + "exhausted: {rounds: 2, then: [p0, p1], by: [voice, sms], every: 15m}\nrows:\n"
        + each(ROWS, Large::row)
        + "unmatched: {owner: provider, path: w0}\n";
  }

  private static String person(int i) {
    return "p%d: {side: "
        + (i % 2 == 0 ? "internal" : "provider")
        + ", name: \"Person %d\", sms: \"+131255501"
        + (10 + i)
        + "\", voice: \"+131255501"
        + (10 + i)
        + "\"}";
  }

  private static String schedule(int i) {
    String order =
        IntStream.range(0, 2 + i % 3)
            .mapToObj(k -> "p" + (i * 2 + k))
            .collect(Collectors.joining(", "));
    String handoff = i % 2 == 0 ? "\"mon 09:00\", length: 1w" : "\"09:00\", length: 1d";
    return "d%d: {side: provider, start: 2026-01-05, handoff: "
        + handoff
        + ", order: ["
        + order
        + "], secondary: next}";
  }

  private static String path(int i) {
    int first = i % SCHEDULES;
    return "w%d: [{at: 0m, page: [\"schedule:d"
        + first
        + "\"], by: [sms, voice]}, {at: 5m, page: [\"schedule:d"
        + first
        + "#secondary\"], by: [voice]}, {at: "
        + (i % 7 == 0 ? 20 : 10)
        + "m, page: [\"schedule:d"
        + (i % 5 == 0 ? first : (i + 1) % SCHEDULES)
        + "\"], by: [voice]}]";
  }

  /** Rows for three or four systems each, by day and after hours. */
  private static String row(int i) {
    int block = i / 2;
    String systems =
        IntStream.range(0, SYSTEMS)
            .filter(s -> s % (ROWS / 2) == block)
            .mapToObj(s -> "s" + s)
            .collect(Collectors.joining(", "));
    String when = i % 2 == 0 ? "business" : "after_hours";
    return "  - {id: R%d, systems: [".formatted(i)
        + systems
        + "], categories: [\"*\"], when: "
        + when
        + ", owner: provider, accountable: p1, path: w"
        + i % PATHS
        + "}\n";
  }

  private static String section(String name, int count, IntFunction<String> entry) {
    return name + ":\n" + each(count, i -> "  " + entry.apply(i).replace("%d", "" + i) + "\n");
  }

  private static String each(int count, IntFunction<String> entry) {
    return IntStream.range(0, count).mapToObj(entry).collect(Collectors.joining());
  }
}
