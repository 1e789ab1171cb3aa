package nightbell.web.page.matrix;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nightbell.matrix.Assignment;
import nightbell.matrix.BusinessClock;
import nightbell.matrix.CategoryId;
import nightbell.matrix.JointRule;
import nightbell.matrix.Matrix;
import nightbell.matrix.Owner;
import nightbell.matrix.Row;
import nightbell.matrix.RowChoice;
import nightbell.matrix.RowException;
import nightbell.matrix.SystemId;
import nightbell.matrix.Window;
import nightbell.oncall.Side;
import nightbell.web.page.Times;
import nightbell.web.page.matrix.OwnerGrid.Cell;
import org.jspecify.annotations.Nullable;

/** Who has each cell, by the choice of rows that also rules on alerts. */
final class GridMaker {

  private static final Duration AHEAD = Duration.ofDays(BusinessClock.HORIZON);

  private final Matrix matrix;
  private final Links links;
  private final Sides sides;
  private final String businessAt;
  private final String afterAt;

  private GridMaker(Matrix matrix, Instant now) {
    this.matrix = matrix;
    this.links = new Links(matrix.client().id());
    this.sides = new Sides(matrix);
    BusinessClock clock = new BusinessClock(matrix);
    this.businessAt = local(clock.nextOpening(now));
    this.afterAt = local(afterHours(clock, now));
  }

  static OwnerGrid of(Matrix matrix, Instant now) {
    GridMaker maker = new GridMaker(matrix, now);
    List<OwnerGrid.Line> lines = new ArrayList<>();
    matrix.systems().forEach((id, system) -> lines.add(maker.line(id, system.name())));
    lines.add(maker.line(null, "Any other system"));
    return new OwnerGrid(
        matrix.categories().keySet().stream().map(CategoryId::value).toList(),
        lines,
        List.of(maker.sides.full(Side.INTERNAL), maker.sides.full(Side.PROVIDER)),
        matrix.exceptions().stream().map(maker::note).toList());
  }

  private static Optional<Instant> afterHours(BusinessClock clock, Instant now) {
    return clock.window(now) == Window.AFTER_HOURS
        ? Optional.of(now)
        : clock.changes(now, now.plus(AHEAD)).stream()
            .filter(at -> clock.window(at) == Window.AFTER_HOURS)
            .findFirst();
  }

  private String local(Optional<Instant> at) {
    return at.map(instant -> LocalInput.of(instant, matrix.client().zone())).orElse("");
  }

  private OwnerGrid.Line line(@Nullable SystemId system, String name) {
    List<Cell> cells = new ArrayList<>();
    for (CategoryId category : matrix.categories().keySet()) {
      Optional<Row> business = RowChoice.of(matrix, system, category, Window.BUSINESS);
      Optional<Row> after = RowChoice.of(matrix, system, category, Window.AFTER_HOURS);
      if (business.equals(after)) {
        cells.add(cell(system, category, "all hours", business));
      } else {
        cells.add(cell(system, category, "business hours", business));
        cells.add(cell(system, category, "after hours", after));
      }
    }
    return new OwnerGrid.Line(name, cells);
  }

  private Cell cell(
      @Nullable SystemId system, CategoryId category, String hours, Optional<Row> row) {
    Assignment gives = row.map(Row::gives).orElse(matrix.unmatched());
    return new Cell(
        category.value(),
        hours,
        hours.equals("all hours"),
        gives == null ? "nobody" : Sides.word(gives.owner()),
        gives == null ? "Nobody" : owner(gives),
        row.map(this::named).orElse("no row"),
        links.explain(system == null ? "" : system.value(), category.value(), at(hours)));
  }

  private String at(String hours) {
    return switch (hours) {
      case "business hours" -> businessAt;
      case "after hours" -> afterAt;
      default -> "";
    };
  }

  private String named(Row row) {
    boolean changed =
        matrix.exceptions().stream().anyMatch(exception -> exception.row().equals(row.id()));
    return row.id().value() + (changed ? "*" : "");
  }

  private String owner(Assignment gives) {
    if (gives.owner() != Owner.JOINT) {
      return Sides.capital(Sides.word(gives.owner()));
    }
    JointRule rule = matrix.joint().get(Objects.requireNonNullElse(gives.joint(), ""));
    return rule == null ? "Joint" : "Joint, " + Sides.word(rule.lead()) + " leads";
  }

  private String note(RowException exception) {
    Times times = new Times(matrix.client().zone());
    String whose = Sides.word(exception.gives().owner());
    return "From "
        + times.dated(exception.from())
        + " until "
        + times.dated(exception.to())
        + ", exception "
        + exception.id()
        + " gives what row "
        + exception.row()
        + " takes to "
        + (exception.gives().owner() == Owner.JOINT ? "both sides" : "the " + whose + " side")
        + ": "
        + exception.reason();
  }
}
