package nightbell.matrix.lint;

import java.time.LocalDate;
import nightbell.matrix.Matrix;
import nightbell.oncall.Person;

/** People who leave within the time ahead, but whom the matrix still relies on. */
final class Leavers implements Check {

  @Override
  public void look(Ground ground, Findings into) {
    Matrix matrix = ground.matrix();
    LocalDate end = LocalDate.ofInstant(ground.until(), matrix.client().zone());
    for (Person person : matrix.people().values()) {
      LocalDate last = person.until();
      if (last != null
          && last.isBefore(end)
          && Used.after(matrix, last).people().contains(person.id())) {
        into.error(
            "leaver",
            "people." + person.id(),
            person.id() + " leaves, but is still on a schedule, in a path or in a row",
            "From " + last.plusDays(1) + " on, pages to " + person.id() + " reach nobody",
            "Put somebody else in the place of " + person.id());
      }
    }
  }
}
