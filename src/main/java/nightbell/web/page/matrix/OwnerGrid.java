package nightbell.web.page.matrix;

import java.util.List;

/**
 * Whose each cell of the matrix is, and what the words mean.
 *
 * @param columns the categories
 * @param legend which organisation each side is
 * @param notes what an exception changes, each in a sentence
 */
public record OwnerGrid(
    List<String> columns, List<Line> lines, List<String> legend, List<String> notes) {
  public OwnerGrid {
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
    legend = List.copyOf(legend);
    notes = List.copyOf(notes);
  }

  /** A system's cells in the order of the columns, two for a category or one for all hours. */
  public record Line(String system, List<Cell> cells) {
    public Line {
      cells = List.copyOf(cells);
    }
  }

  /**
   * Whose a cell is.
   *
   * @param tone one of {@code internal provider joint nobody}: the colour
   * @param owner what says the same without colour
   * @param row the row that takes the cell, with a star where an exception changes it
   * @param hours when, for example {@code after hours}
   * @param all whether it holds by day and by night
   * @param link where it is explained
   */
  public record Cell(
      String category,
      String hours,
      boolean all,
      String tone,
      String owner,
      String row,
      String link) {}
}
