package nightbell.ops.bench;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The client under load: twenty people, each with systems of their own, so that no single phone is
 * what is measured. An alert's tag says when its first text is due.
 */
final class Scene {
  /** How many people take the pages. */
  static final int PEOPLE = 20;

  /** Seconds after which a problem tagged {@code soon} is due. */
  static final int SOON = 30;

  private Scene() {}

  /** A problem of this number; {@code when} is now, soon or far. */
  static String alert(String series, int number, String when) {
    int person = number % PEOPLE;
    return ("{\"id\":\"%1$s-%2$d\",\"title\":\"Free space on /var is below 5 percent\","
            + "\"state\":\"firing\",\"severity\":\"critical\",\"host\":\"h%3$d-db\","
            + "\"service\":\"%1$s\",\"source\":\"zabbix\",\"tags\":[\"%4$s\",\"storage\"],"
            + "\"details\":\"4.1 GB of 96 GB are free; at this rate it is full before morning.\"}")
        .formatted(series, number, person, when);
  }

  /** So many of them in one body, from this number on. */
  static String batch(String series, int from, int size, String when) {
    return IntStream.range(from, from + size)
        .mapToObj(number -> alert(series, number, when))
        .collect(Collectors.joining(",", "[", "]"));
  }

  /** The matrix of that client. */
  static String matrix() {
    return """
        matrix: 1
        client: {id: bench, name: "Bench", tz: UTC}
        sides: {internal: {name: "Us", desk: dana}, provider: {name: "Them", desk: ruth}}
        hours: [{days: [mon, tue, wed, thu, fri], from: "08:00", to: "18:00"}]
        severities: {P1: {means: "All", respond: 4h, page: always, words: [critical]}}
        default_severity: P1
        categories: {soon: {match: ["tag:soon"]}, far: {match: ["tag:far"]}, now: {default: true}}
        exhausted: {rounds: 1, then: [ruth, dana], by: [sms], every: 12h}
        unmatched: {owner: provider, path: now0}
        timing: {channel_gap: 60s, reopen_within: 10m}
        systems:
        """
        + each("  s%d: {name: \"S%1$d\", match: [\"host:h%1$d-*\"]}\n")
        + """
        people:
          dana: {side: internal, name: Dana, role: lead, sms: "+13125550190", email: d@b.example}
          ruth: {side: provider, name: Ruth, role: lead, sms: "+13125550191", email: r@b.example}
        """
        + each(
            "  p%d: {side: provider, name: \"Pat %1$d\", role: engineer,"
                + " sms: \"+131255501%1$02d\", email: p%1$d@bench.example}\n")
        + "paths:\n"
        + paths("now", "0s")
        + paths("soon", SOON + "s")
        + paths("far", "3h")
        + "rows:\n"
        + rows("now", "*")
        + rows("soon", "soon")
        + rows("far", "far");
  }

  private static String paths(String name, String at) {
    return each(
        "  "
            + name
            + "%d: [{at: "
            + at
            + ", page: [p%1$d], by: [sms]}, {at: 200m, page: [ruth, dana], by: [sms]}]\n");
  }

  private static String rows(String path, String category) {
    return each(
        "  - {id: "
            + path
            + "%d, systems: [s%1$d], categories: [\""
            + category
            + "\"], owner: provider, accountable: p%1$d, path: "
            + path
            + "%1$d}\n");
  }

  private static String each(String line) {
    return IntStream.range(0, PEOPLE)
        .mapToObj(number -> String.format(Locale.ROOT, line, number))
        .collect(Collectors.joining());
  }
}
