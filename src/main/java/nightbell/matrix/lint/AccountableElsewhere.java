package nightbell.matrix.lint;

import nightbell.matrix.Assignment;
import nightbell.matrix.Matrix;
import nightbell.matrix.Owner;
import nightbell.matrix.Row;
import nightbell.matrix.RowException;
import nightbell.oncall.Person;
import nightbell.oncall.Side;

/** Accountable people who are not on the side that owns the alert. */
final class AccountableElsewhere implements Check {

  @Override
  public void look(Ground ground, Findings into) {
    Matrix matrix = ground.matrix();
    for (Row row : matrix.rows()) {
      look(ground, "rows." + row.id(), "row " + row.id(), row.gives(), into);
    }
    for (RowException each : matrix.exceptions()) {
      if (each.to().isAfter(ground.now())) {
        look(ground, "exceptions." + each.id(), "exception " + each.id(), each.gives(), into);
      }
    }
    if (matrix.unmatched() != null) {
      look(ground, "unmatched", "\"unmatched\"", matrix.unmatched(), into);
    }
  }

  private static void look(
      Ground ground, String subject, String called, Assignment gives, Findings into) {
    Person person =
        gives.accountable() == null ? null : ground.matrix().people().get(gives.accountable());
    if (person == null || gives.owner() == Owner.JOINT || person.side() == side(gives.owner())) {
      return;
    }
    String owner = Say.lower(gives.owner());
    into.error(
        "accountable-elsewhere",
        subject,
        person.id()
            + " answers for alerts of "
            + called
            + ", but the "
            + owner
            + " side owns them, and "
            + person.id()
            + " is not of it",
        "An alert that "
            + called
            + " takes on "
            + ground.when(ground.now())
            + " is owned by one"
            + " side and answered for by the other",
        "Name an accountable person of the " + owner + " side");
  }

  private static Side side(Owner owner) {
    return owner == Owner.INTERNAL ? Side.INTERNAL : Side.PROVIDER;
  }
}
