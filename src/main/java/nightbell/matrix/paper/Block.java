package nightbell.matrix.paper;

import java.util.List;

/** A piece of the paper. */
public sealed interface Block {
  /** Sentences one below the other. */
  record Lines(List<Line> lines) implements Block {
    public Lines {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A table with headings that each page repeats.
   *
   * @param caption what stands above it, or empty
   */
  record Table(String caption, List<String> heads, List<List<String>> rows) implements Block {
    public Table {
      heads = List.copyOf(heads);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /** Systems by categories, each with a cell for business hours and one for after hours. */
  record Grid(String caption, List<String> columns, List<GridRow> rows) implements Block {
    public Grid {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /** A system's cells: for each column business hours, then after hours. */
  record GridRow(String name, List<Cell> cells) {
    public GridRow {
      cells = List.copyOf(cells);
    }
  }

  /**
   * Whose a cell is.
   *
   * @param tone one of {@code internal provider joint nobody}: the colour
   * @param letter what says the same without colour
   * @param row the row that takes the cell, with a star where an exception changes it
   */
  record Cell(String tone, String letter, String row) {}
}
