package nightbell.matrix.lint;

import java.util.List;

/** Rows that reach nobody at all on a holiday. */
final class HolidayHoles implements Check {

  @Override
  public void look(Ground ground, Findings into) {
    for (Situation situation : ground.situations()) {
      String holiday = situation.moment().holiday();
      boolean nobody =
          situation.crews().stream()
              .flatMap(crew -> crew.people().stream())
              .allMatch(List::isEmpty);
      if (holiday != null && nobody) {
        into.error(
            "holiday-hole",
            situation.duty().subject(),
            "On holidays alerts of " + situation.duty().called() + " page nobody",
            "An alert on " + ground.when(situation.moment()) + ", " + holiday + ", pages nobody",
            "Put someone on call for holidays, or name a person in the path");
      }
    }
  }
}
