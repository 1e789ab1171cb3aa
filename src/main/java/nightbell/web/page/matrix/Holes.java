package nightbell.web.page.matrix;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nightbell.matrix.Matrix;
import nightbell.matrix.Roster;
import nightbell.matrix.coverage.Cell;
import nightbell.matrix.coverage.Coverage;
import nightbell.matrix.coverage.Kind;
import nightbell.matrix.coverage.Piece;
import nightbell.matrix.coverage.Report;
import nightbell.web.page.Times;

/**
 * The coverage of a matrix, gathered for people: what has one reason and is true of the same cells
 * is one hole, at however many times.
 */
record Holes(List<Hole.Group> groups) {
  private static final Duration AHEAD = Duration.ofDays(28);
  private static final int SHOWN = 3;
  private static final Comparator<Interval> ORDER =
      Comparator.comparing(Interval::from).thenComparing(Interval::to);

  /** Reason by which cells: the groups of the report that share it. */
  private record Key(Kind kind, String why, List<Report.Group> groups) {}

  private record Reason(Kind kind, String why) {}

  private record Interval(Instant from, Instant to) {}

  Holes {
    groups = List.copyOf(groups);
  }

  /** What is looked at where nobody says otherwise: from this minute on. */
  static Instant begin(Instant now) {
    return now.truncatedTo(ChronoUnit.MINUTES);
  }

  static Instant end(Instant from) {
    return from.plus(AHEAD);
  }

  /** The weeks to come. */
  static Holes ahead(Roster roster, Instant now) {
    Instant from = begin(now);
    return between(roster, from, end(from));
  }

  static Holes between(Roster roster, Instant from, Instant to) {
    return of(roster.matrix(), report(roster, from, to));
  }

  static Report report(Roster roster, Instant from, Instant to) {
    return new Coverage(roster).between(from, to, cell -> true);
  }

  static Holes of(Matrix matrix, Report report) {
    Times times = new Times(matrix.client().zone());
    CellWords words = new CellWords(matrix);
    Map<Kind, List<Hole>> holes = new TreeMap<>();
    gathered(report)
        .forEach(
            (key, spans) ->
                holes
                    .computeIfAbsent(key.kind(), first -> new ArrayList<>())
                    .add(hole(key, spans, words, times)));
    List<Hole.Group> groups = new ArrayList<>();
    holes.forEach((kind, all) -> groups.add(group(kind, all)));
    return new Holes(groups);
  }

  /** How many holes there are. */
  int lines() {
    return groups.stream().mapToInt(group -> group.holes().size()).sum();
  }

  private static Map<Key, List<Interval>> gathered(Report report) {
    Map<Reason, Map<Interval, List<Report.Group>>> reasons = new LinkedHashMap<>();
    for (Report.Group group : report.groups()) {
      for (Piece piece : group.pieces()) {
        reasons
            .computeIfAbsent(new Reason(piece.kind(), piece.why()), first -> new TreeMap<>(ORDER))
            .computeIfAbsent(new Interval(piece.from(), piece.to()), first -> new ArrayList<>())
            .add(group);
      }
    }
    Map<Key, List<Interval>> gathered = new LinkedHashMap<>();
    reasons.forEach(
        (reason, spans) ->
            spans.forEach(
                (span, groups) ->
                    gathered
                        .computeIfAbsent(
                            new Key(reason.kind(), reason.why(), groups),
                            first -> new ArrayList<>())
                        .add(span)));
    return gathered;
  }

  private static Hole hole(Key key, List<Interval> spans, CellWords words, Times times) {
    List<Cell> cells = key.groups().stream().flatMap(group -> group.cells().stream()).toList();
    List<String> said =
        spans.stream()
            .map(span -> times.minute(span.from()) + " to " + times.minute(span.to()))
            .toList();
    int shown = Math.min(SHOWN, said.size());
    return new Hole(
        key.why(), words.of(cells), said.subList(0, shown), said.subList(shown, said.size()));
  }

  private static Hole.Group group(Kind kind, List<Hole> holes) {
    return switch (kind) {
      case NOBODY ->
          new Hole.Group(kind.word(), "Nobody", "No step reaches anybody who can be paged.", holes);
      case ONE_PERSON ->
          new Hole.Group(
              kind.word(), "One person", "If this one person does not answer, nobody does.", holes);
      case LATE ->
          new Hole.Group(
              kind.word(),
              "Late",
              "A path's last step, or even its first page, comes after the response time is over.",
              holes);
    };
  }
}
