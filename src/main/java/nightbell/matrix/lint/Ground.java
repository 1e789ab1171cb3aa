package nightbell.matrix.lint;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import nightbell.matrix.Matrix;
import nightbell.matrix.PageRule;
import nightbell.matrix.PathId;
import nightbell.matrix.Severity;

/**
 * What the checks look at: the matrix, what is known beside it, and the enumeration of the time
 * ahead, made once with the resolver that pages. Immutable.
 *
 * @param until the end of the enumeration
 * @param moments in order of time, without holes
 * @param cells every cell of every window that comes
 * @param situations what each duty reaches, each distinct answer once
 * @param stands the crews of the situations, each once
 * @param promises when alerts are due, at each instant that the calendar makes
 */
record Ground(
    Matrix matrix,
    Facts facts,
    Instant now,
    Instant until,
    List<Moment> moments,
    List<Cell> cells,
    List<Situation> situations,
    List<Stand> stands,
    List<Promise> promises) {
  private static final Duration AHEAD = Duration.ofDays(400);

  static Ground of(Matrix matrix, Facts facts, Instant now) {
    Instant until = now.plus(AHEAD);
    List<Moment> moments = Moment.all(matrix, Boundaries.of(matrix, now, until), until);
    List<Cell> cells = Cell.all(matrix, moments);
    Crews crews = new Crews(matrix);
    Duty.Book book = new Duty.Book(matrix, cells);
    List<Situation> situations = Situation.all(moments, book, crews);
    return new Ground(
        matrix,
        facts,
        now,
        until,
        moments,
        cells,
        situations,
        Stand.all(situations, moments, crews),
        Promise.all(matrix, moments, cells.isEmpty() ? null : cells.get(0)));
  }

  /** The instant in local time of the client. */
  String when(Instant at) {
    return Say.when(at, matrix.client().zone());
  }

  String when(Moment moment) {
    return when(moment.at());
  }

  /** Tells each moment with the crews of all that is in force at it. */
  void walk(BiConsumer<Moment, Collection<Crew>> each) {
    Crews crews = new Crews(matrix);
    Duty.Book book = new Duty.Book(matrix, cells);
    for (Moment moment : moments) {
      Collection<Crew> there = new ArrayList<>();
      for (PathId path : book.paths(moment)) {
        there.add(crews.at(path, moment.at()));
      }
      each.accept(moment, there);
    }
  }

  /** The highest severity, if its alerts page. */
  Optional<Severity> topPaging() {
    return matrix.severities().stream()
        .limit(1)
        .filter(severity -> severity.page() != PageRule.NEVER)
        .findFirst();
  }

  boolean anyAlwaysPages() {
    return matrix.severities().stream().anyMatch(each -> each.page() == PageRule.ALWAYS);
  }
}
