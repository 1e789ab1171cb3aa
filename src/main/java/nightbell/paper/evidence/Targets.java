package nightbell.paper.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nightbell.audit.Written;
import nightbell.escalation.Incident;
import nightbell.matrix.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * Target against actual, for each client and severity and the clock that it was held against; fire
 * drills stand apart. Counts only: it grows with the matrix, not with the span.
 */
final class Targets {
  /** What is counted together. */
  record Line(String client, String severity, String clock, boolean drill)
      implements Comparable<Line> {
    private static final Comparator<Line> ORDER =
        Comparator.comparing(Line::client)
            .thenComparing(Line::severity)
            .thenComparing(Line::clock)
            .thenComparing(Line::drill);

    @Override
    public int compareTo(Line other) {
      return ORDER.compare(this, other);
    }
  }

  /** How many, and the longest time to the first acknowledgement. */
  static final class Counts {
    private final Map<Target, Long> by = new EnumMap<>(Target.class);
    private long all;
    private long acknowledged;
    private Duration longest = Duration.ZERO;

    long of(Target target) {
      return Objects.requireNonNullElse(by.get(target), 0L);
    }

    long all() {
      return all;
    }

    long acknowledged() {
      return acknowledged;
    }
  }

  private final Map<Line, Counts> lines = new TreeMap<>();

  void add(Incident incident, Target target, Story story, @Nullable Matrix matrix) {
    Line line =
        new Line(
            incident.client().value(),
            incident.ruling().severity().value(),
            clock(incident, matrix),
            IncidentSheets.isDrill(incident));
    Counts counts = lines.computeIfAbsent(line, fresh -> new Counts());
    counts.all++;
    counts.by.merge(target, 1L, Long::sum);
    Written first = story.acknowledged();
    Instant at = first == null ? null : Times.read(first.at());
    if (at != null) {
      counts.acknowledged++;
      Duration took = Duration.between(incident.openedAt(), at);
      counts.longest = took.compareTo(counts.longest) > 0 ? took : counts.longest;
    }
  }

  private static String clock(Incident incident, @Nullable Matrix matrix) {
    if (matrix == null) {
      return "unknown";
    }
    boolean business =
        matrix.severities().stream()
            .filter(severity -> severity.id().equals(incident.ruling().severity()))
            .anyMatch(severity -> severity.businessClock());
    return business ? "business" : "elapsed";
  }

  /** How many incidents came to this. */
  long total(Target target) {
    return lines.values().stream().mapToLong(counts -> counts.of(target)).sum();
  }

  Sheet sheet(Path folder, Redaction redaction) throws IOException {
    List<String> columns =
        new ArrayList<>(
            List.of("client", "severity", "clock", "drill", "incidents", "acknowledged"));
    for (Target target : Target.values()) {
      columns.add(target.words().replace(' ', '_'));
    }
    columns.add("longest_seconds_to_acknowledge");
    Sheet sheet = new Sheet(folder, redaction, "targets", columns.toArray(String[]::new));
    for (Map.Entry<Line, Counts> line : lines.entrySet()) {
      sheet.row(row(line.getKey(), line.getValue()).toArray());
    }
    return sheet;
  }

  private static List<@Nullable Object> row(Line line, Counts counts) {
    List<@Nullable Object> row = new ArrayList<>();
    row.add(line.client());
    row.add(line.severity());
    row.add(line.clock());
    row.add(line.drill());
    row.add(counts.all());
    row.add(counts.acknowledged());
    for (Target target : Target.values()) {
      row.add(counts.of(target));
    }
    row.add(counts.longest.toSeconds());
    return row;
  }
}
