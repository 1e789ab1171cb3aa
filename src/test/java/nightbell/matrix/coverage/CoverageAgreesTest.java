package nightbell.matrix.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nightbell.alert.Alert;
import nightbell.escalation.Rehearsal;
import nightbell.matrix.CategoryId;
import nightbell.matrix.Matrix;
import nightbell.matrix.PageRule;
import nightbell.matrix.Roster;
import nightbell.matrix.Ruling;
import nightbell.matrix.SystemId;
import org.junit.jupiter.api.Test;

/** Coverage against a plain second implementation, and against the machine that pages. */
class CoverageAgreesTest {
  /** Two weeks with the end of daylight saving (November 1) and Veterans Day (November 11). */
  private static final Instant FROM = Instant.parse("2026-10-29T03:07:00Z");

  private static final Instant TO = FROM.plus(Duration.ofDays(14));

  private final Matrix matrix = Orchard.matrix();
  private final Map<Cell, List<Piece>> found =
      byCell(new Coverage(new Roster(matrix)).between(FROM, TO, cell -> true));

  @Test
  void every_five_minutes_the_naive_answer_is_the_same() {
    Naive naive = new Naive(matrix);
    for (Cell cell : representatives()) {
      for (Instant at = FROM; at.isBefore(TO); at = at.plusSeconds(300)) {
        Set<Kind> plain = naive.at(cell, at);
        if (!covered(cell, at).equals(plain)) {
          assertThat(covered(cell, at)).as("%s at %s", cell, at).isEqualTo(plain);
        }
      }
    }
  }

  @Test
  void the_naive_answer_changes_at_each_end_of_a_span_to_the_second() {
    Naive naive = new Naive(matrix);
    found.forEach(
        (cell, pieces) ->
            pieces.forEach(
                piece -> {
                  assertThat(naive.at(cell, piece.from())).contains(piece.kind());
                  assertThat(naive.at(cell, piece.to().minusSeconds(1))).contains(piece.kind());
                  for (Instant out : List.of(piece.from().minusSeconds(1), piece.to())) {
                    if (!out.isBefore(FROM) && out.isBefore(TO)) {
                      assertThat(naive.at(cell, out))
                          .as("%s %s at %s", cell, piece, out)
                          .isEqualTo(covered(cell, out));
                    }
                  }
                }));
  }

  @Test
  void the_machine_that_pages_reaches_as_many_people() {
    Random random = new Random(7);
    List<Cell> cells = List.copyOf(representatives());
    for (int i = 0; i < 400; i++) {
      Cell cell = cells.get(random.nextInt(cells.size()));
      Instant at = FROM.plusSeconds(random.nextInt((int) Duration.between(FROM, TO).toSeconds()));
      int people = rehearsed(cell, at);
      Set<Kind> kinds = covered(cell, at);
      assertThat(kinds.contains(Kind.NOBODY)).as("%s at %s", cell, at).isEqualTo(people == 0);
      assertThat(kinds.contains(Kind.ONE_PERSON)).as("%s at %s", cell, at).isEqualTo(people == 1);
    }
  }

  @Test
  void the_two_weeks_have_holes_of_every_kind() {
    Set<Kind> kinds =
        found.values().stream()
            .flatMap(List::stream)
            .map(Piece::kind)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
    assertThat(kinds).containsExactlyInAnyOrder(Kind.values());
  }

  private int rehearsed(Cell cell, Instant at) {
    Alert alert = Naive.alert(cell, at);
    Ruling ruling = matrix.rule(alert, at);
    return (int)
        Rehearsal.play(matrix, new Roster(matrix), alert, ruling, at).stream()
            .filter(line -> line.page().round() == 1)
            .map(line -> line.page().person().id())
            .distinct()
            .count();
  }

  private Set<Kind> covered(Cell cell, Instant at) {
    return found.getOrDefault(cell, List.of()).stream()
        .filter(piece -> !at.isBefore(piece.from()) && at.isBefore(piece.to()))
        .map(Piece::kind)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
  }

  /** Each pair of rows once, and a system that no row names; every severity that pages. */
  private Set<Cell> representatives() {
    Set<Cell> cells = new TreeSet<>(Comparator.comparing(Object::toString));
    for (var severity : matrix.severities()) {
      if (severity.page() != PageRule.NEVER) {
        for (String system : new String[] {"press", "cold", "shop"}) {
          cells.add(new Cell(new SystemId(system), new CategoryId("outage"), severity.id()));
        }
        cells.add(new Cell(null, new CategoryId("outage"), severity.id()));
        cells.add(new Cell(null, new CategoryId("leak"), severity.id()));
      }
    }
    return cells;
  }

  private static Map<Cell, List<Piece>> byCell(Report report) {
    Map<Cell, List<Piece>> byCell = new HashMap<>();
    report.groups().forEach(group -> group.cells().forEach(c -> byCell.put(c, group.pieces())));
    return byCell;
  }
}
