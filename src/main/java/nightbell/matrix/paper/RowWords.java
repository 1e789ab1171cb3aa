package nightbell.matrix.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nightbell.matrix.Assignment;
import nightbell.matrix.CategoryId;
import nightbell.matrix.JointRule;
import nightbell.matrix.Matrix;
import nightbell.matrix.Owner;
import nightbell.matrix.Row;
import nightbell.matrix.RowException;
import nightbell.matrix.Window;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;
import org.jspecify.annotations.Nullable;

/** Each row of a matrix in one sentence, and what stands for rows: exceptions and no row. */
final class RowWords {
  private final Matrix matrix;
  private final Named named;

  RowWords(Matrix matrix) {
    this.matrix = matrix;
    this.named = new Named(matrix);
  }

  List<Line> rows() {
    return matrix.rows().stream().map(row -> new Line(row.id().value(), sentence(row))).toList();
  }

  private String sentence(Row row) {
    List<String> systems = named.systems(row.systems());
    String what = systems.isEmpty() ? "every system" : Prose.and(systems);
    return when(row.when())
        + ", "
        + what
        + categories(row.categories())
        + (systems.size() > 1 ? " are " : " is ")
        + gives(row.gives());
  }

  private static String when(@Nullable Window window) {
    if (window == null) {
      return "At all hours";
    }
    return window == Window.BUSINESS ? "In business hours" : "Outside business hours";
  }

  private String categories(Set<CategoryId> ids) {
    List<String> names =
        matrix.categories().keySet().stream().filter(ids::contains).map(CategoryId::value).toList();
    return switch (names.size()) {
      case 0 -> "";
      case 1 -> ", category " + names.get(0) + ",";
      default -> ", categories " + Prose.and(names) + ",";
    };
  }

  /**
   * What an assignment gives, from its owner on: {@code the provider's: Brightwater answers, …}.
   */
  private String gives(Assignment gives) {
    List<String> parts = new ArrayList<>();
    parts.add(owner(gives));
    if (gives.path() != null) {
      parts.add("path " + gives.path());
    }
    if (!gives.inform().isEmpty()) {
      parts.add(named.people(gives.inform()) + isOrAre(gives.inform()) + "informed");
    }
    return String.join("; ", parts) + ".";
  }

  private String owner(Assignment gives) {
    PersonId accountable = gives.accountable();
    String person = accountable == null ? "" : ", " + named.person(accountable) + " is accountable";
    if (gives.owner() == Owner.JOINT) {
      JointRule rule = gives.joint() == null ? null : matrix.joint().get(gives.joint());
      String lead = rule == null ? "" : " " + named.side(rule.lead()) + " leads";
      return "both sides', by joint rule " + gives.joint() + ":" + lead + person;
    }
    Side side = gives.owner() == Owner.INTERNAL ? Side.INTERNAL : Side.PROVIDER;
    String whose = side == Side.INTERNAL ? "the internal team's" : "the provider's";
    return whose + ": " + named.side(side) + " answers" + person;
  }

  private static String isOrAre(List<PersonId> people) {
    return people.size() == 1 ? " is " : " are ";
  }

  List<Line> exceptions() {
    return matrix.exceptions().stream()
        .map(exception -> new Line(exception.id(), sentence(exception)))
        .toList();
  }

  private String sentence(RowException exception) {
    return "From "
        + Prose.minute(exception.from(), matrix.client().zone())
        + " until "
        + Prose.minute(exception.to(), matrix.client().zone())
        + ", what row "
        + exception.row()
        + " takes is "
        + gives(exception.gives())
        + " Reason: "
        + exception.reason().replaceAll("[.]$", "")
        + ".";
  }

  /** What happens to an alert that no row takes. */
  Line unmatched() {
    Assignment gives = matrix.unmatched();
    String text =
        gives == null
            ? "What no row takes has no owner: nobody is paged for it."
            : "What no row takes is "
                + gives(gives)
                + " It is paged all the same, and the gap stays on record until a new version"
                + " closes it.";
    return new Line("No row", text);
  }
}
