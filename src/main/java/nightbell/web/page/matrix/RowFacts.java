package nightbell.web.page.matrix;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import nightbell.matrix.Matrix;
import nightbell.matrix.Path;
import nightbell.matrix.Row;
import nightbell.matrix.Ruling;
import nightbell.matrix.Step;
import nightbell.matrix.Target;
import nightbell.matrix.Wording;
import nightbell.oncall.PersonId;
import nightbell.web.page.Fact;

/** The row that took an alert, and the paths that run for it, as they are written. */
record RowFacts(Matrix matrix, Sides sides) {

  /** Empty where no row took it. */
  List<Fact> of(Ruling ruling) {
    List<Fact> facts = new ArrayList<>();
    matrix.rows().stream()
        .filter(row -> row.id().equals(ruling.row()))
        .forEach(row -> facts.add(new Fact("Row " + row.id(), where(row))));
    PersonId accountable = ruling.accountable();
    if (accountable != null) {
      facts.add(new Fact("Accountable", sides.person(accountable)));
    }
    for (Ruling.Run run : ruling.runs()) {
      Path path = matrix.paths().get(run.path());
      if (path != null) {
        String steps = path.steps().stream().map(this::step).collect(Collectors.joining(" · "));
        facts.add(
            new Fact("Path " + path.id(), Sides.capital(Sides.word(run.side())) + ": " + steps));
      }
    }
    return facts;
  }

  /** For example {@code erp · every category · after hours}. */
  static String where(Row row) {
    String when = row.when() == null ? "all hours" : Sides.word(row.when()).replace('_', ' ');
    return String.join(
        " · ", all(row.systems(), "every system"), all(row.categories(), "every category"), when);
  }

  private static String all(Collection<?> named, String every) {
    return named.isEmpty()
        ? every
        : named.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
  }

  private String step(Step step) {
    String after = step.at().isZero() ? "at once" : "after " + Wording.length(step.at());
    return after
        + " "
        + step.page().stream().map(this::target).collect(Collectors.joining(", "))
        + " by "
        + step.by().stream().map(Sides::word).collect(Collectors.joining(", "));
  }

  private String target(Target target) {
    if (target instanceof Target.OnSchedule on) {
      return "schedule " + on.schedule() + (on.secondary() ? ", second" : "");
    }
    return sides.person(((Target.Named) target).person());
  }
}
