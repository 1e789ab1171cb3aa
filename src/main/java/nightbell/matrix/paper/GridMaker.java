package nightbell.matrix.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nightbell.matrix.Assignment;
import nightbell.matrix.CategoryId;
import nightbell.matrix.JointRule;
import nightbell.matrix.Matrix;
import nightbell.matrix.Owner;
import nightbell.matrix.Row;
import nightbell.matrix.RowChoice;
import nightbell.matrix.SystemId;
import nightbell.matrix.Window;
import nightbell.matrix.paper.Block.Cell;
import nightbell.matrix.paper.Block.Grid;
import nightbell.matrix.paper.Block.GridRow;
import nightbell.oncall.Side;
import org.jspecify.annotations.Nullable;

/** Who has each cell, by the choice of rows that also rules on alerts. */
final class GridMaker {
  /** More columns than this make the next table: paper is only so wide. */
  private static final int MOST = 6;

  private final Matrix matrix;

  GridMaker(Matrix matrix) {
    this.matrix = matrix;
  }

  List<Block> grids() {
    List<CategoryId> all = new ArrayList<>(matrix.categories().keySet());
    boolean anyDefault =
        matrix.categories().values().stream().anyMatch(category -> category.isDefault());
    if (!anyDefault) {
      all.add(new CategoryId("any other"));
    }
    List<Block> grids = new ArrayList<>();
    for (int from = 0; from < all.size(); from += MOST) {
      int to = Math.min(from + MOST, all.size());
      String caption =
          all.size() <= MOST ? "" : "Categories " + (from + 1) + " to " + to + " of " + all.size();
      grids.add(grid(caption, all.subList(from, to)));
    }
    return grids;
  }

  private Grid grid(String caption, List<CategoryId> categories) {
    Map<@Nullable SystemId, String> systems = new LinkedHashMap<>();
    matrix.systems().forEach((id, system) -> systems.put(id, system.name()));
    systems.put(null, "Any other system");
    List<GridRow> rows = new ArrayList<>();
    systems.forEach((id, name) -> rows.add(new GridRow(name, cells(id, categories))));
    return new Grid(caption, categories.stream().map(CategoryId::value).toList(), rows);
  }

  private List<Cell> cells(@Nullable SystemId system, List<CategoryId> categories) {
    List<Cell> cells = new ArrayList<>();
    for (CategoryId category : categories) {
      for (Window window : List.of(Window.BUSINESS, Window.AFTER_HOURS)) {
        cells.add(
            RowChoice.of(matrix, system, category, window).map(this::cell).orElseGet(this::none));
      }
    }
    return cells;
  }

  private Cell cell(Row row) {
    boolean changed =
        matrix.exceptions().stream().anyMatch(exception -> exception.row().equals(row.id()));
    return cell(row.gives(), row.id().value() + (changed ? "*" : ""));
  }

  private Cell none() {
    Assignment gives = matrix.unmatched();
    return gives == null ? new Cell("nobody", "–", "nobody") : cell(gives, "no row");
  }

  private Cell cell(Assignment gives, String row) {
    return switch (gives.owner()) {
      case INTERNAL -> new Cell("internal", "I", row);
      case PROVIDER -> new Cell("provider", "P", row);
      case JOINT -> new Cell("joint", "J/" + lead(gives), row);
    };
  }

  private String lead(Assignment gives) {
    JointRule rule = matrix.joint().get(Objects.requireNonNullElse(gives.joint(), ""));
    return rule == null || rule.lead() == Side.PROVIDER ? "P" : "I";
  }

  /** What the letters mean. */
  String legend() {
    Named named = new Named(matrix);
    boolean joint = matrix.rows().stream().anyMatch(row -> row.gives().owner() == Owner.JOINT);
    return "I: "
        + named.side(Side.INTERNAL)
        + " (internal). P: "
        + named.side(Side.PROVIDER)
        + " (provider)."
        + (joint ? " J: both sides; the letter behind it leads." : "")
        + " Beside the letter stands the row that takes the cell; one cell for both windows means"
        + " the same row by day and by night."
        + (matrix.exceptions().isEmpty()
            ? ""
            : " A star: an exception changes this row for a time.");
  }
}
