package nightbell.matrix.lint;

import java.util.StringJoiner;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A matrix of the size that a large client has: the text, which is sound. */
final class LargeMatrix {
  private static final int SYSTEMS = 200;
  private static final int CATEGORIES = 12;
  private static final int ROWS = 60;
  private static final int PEOPLE = 40;
  private static final int SCHEDULES = 15;
  private static final int EXCEPTIONS = 10;

  private LargeMatrix() {}

  static String text() {
    return """
        matrix: 1
        client: {id: large, name: "Large Works", tz: America/Chicago}
        sides:
          internal: {name: "Own", desk: p0}
          provider: {name: "Other", desk: p1}
        hours:
          - {days: [mon, tue, wed, thu, fri], from: "07:00", to: "12:00"}
          - {days: [mon, tue, wed, thu, fri], from: "12:30", to: "18:00"}
          - {days: [sat], from: "08:00", to: "12:00"}
        holidays: {region: US-TX}
        severities:
          P1: {means: "a", respond: 15m, page: always}
          P2: {means: "b", respond: 30m, page: always}
          P3: {means: "c", respond: 4h, clock: business, page: business}
          P4: {means: "d", respond: 2d, clock: business, page: never}
        default_severity: P2
        """
        + section(
            "systems:",
            SYSTEMS,
            i -> "s%1$d: {name: S%1$d, match: [\"host:s%1$d-*\"]}".formatted(i))
        + section("categories:", CATEGORIES, LargeMatrix::category)
        + section("people:", PEOPLE, LargeMatrix::person)
        + section("schedules:", SCHEDULES, LargeMatrix::schedule)
        + section("paths:", SCHEDULES, LargeMatrix::path)
        + "exhausted: {rounds: 1, then: [p0, p1], by: [voice, email], every: 15m}\n"
        + section("rows:", ROWS, LargeMatrix::row)
        + "unmatched: {owner: provider, path: w0}\n"
        + section("exceptions:", EXCEPTIONS, LargeMatrix::exception);
  }

  private static String section(String head, int count, IntFunction<String> entry) {
    return IntStream.range(0, count)
        .mapToObj(entry)
        .collect(Collectors.joining("\n  ", head + "\n  ", "\n"));
  }

  private static String category(int i) {
    return i == 0 ? "c0: {default: true}" : "c%1$d: {match: [\"tag:c%1$d\"]}".formatted(i);
  }

  private static String person(int i) {
    return ("p%1$d: {side: %2$s, name: P%1$d, sms: \"+1312555%3$04d\", voice:"
            + " \"+1312555%3$04d\", email: p%1$d@large.example, tz: %4$s}")
        .formatted(i, side(i), 100 + i, i % 3 == 0 ? "America/New_York" : "America/Chicago");
  }

  private static String schedule(int i) {
    StringJoiner order = new StringJoiner(", ");
    for (int k = i % 2; k < PEOPLE; k += 2) {
      order.add("p" + (k + 6 * i) % PEOPLE);
    }
    return ("w%d: {side: %s, start: 2026-09-07, handoff: \"08:00\", length: 1d,"
            + " order: [%s], secondary: next}")
        .formatted(i, side(i), order);
  }

  private static String path(int i) {
    return ("w%1$d:\n    - {at: 0m, page: [\"schedule:w%1$d\"], by: [sms,"
            + " voice]}\n    - {at: 5m, page: [\"schedule:w%1$d#secondary\"], by:"
            + " [voice, sms]}\n    - {at: 10m, page: [p%2$d], by: [voice, email]}")
        .formatted(i, 1 - i % 2);
  }

  private static String row(int i) {
    StringJoiner systems = new StringJoiner(", ");
    for (int s = i / 2; s < SYSTEMS; s += ROWS / 2) {
      systems.add("s" + s);
    }
    int path = i % SCHEDULES;
    return ("- {id: R%d, systems: [%s], categories: [\"*\"], when: %s, owner: %s,"
            + " accountable: p%d, path: w%d}")
        .formatted(i, systems, i % 2 == 0 ? "business" : "after_hours", side(path), path % 2, path);
  }

  private static String exception(int i) {
    return ("- {id: X%1$d, from: \"2027-%2$02d-03T00:00\", to:"
            + " \"2027-%2$02d-20T00:00\", row: R%1$d, set: {inform: [p2]}, reason:"
            + " \"x\"}")
        .formatted(i, i + 1);
  }

  private static String side(int i) {
    return i % 2 == 0 ? "internal" : "provider";
  }
}
