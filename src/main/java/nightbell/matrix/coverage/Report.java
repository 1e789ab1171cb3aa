package nightbell.matrix.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What was found: groups of cells that are alike, in the order of the file. Immutable; spans are
 * made as they are asked for, since many cells may share many pieces.
 */
public record Report(List<Group> groups) {
  public Report {
    groups = List.copyOf(groups);
  }

  /** Cells that resolve alike at every instant, with their pieces in order of time. */
  public record Group(List<Cell> cells, List<Piece> pieces) {
    public Group {
      cells = List.copyOf(cells);
      pieces = List.copyOf(pieces);
    }
  }

  /** Whether every cell reaches enough people in time. */
  public boolean isEmpty() {
    return groups.isEmpty();
  }

  /** How many spans there are. */
  public long size() {
    return groups.stream()
        .mapToLong(group -> (long) group.cells().size() * group.pieces().size())
        .sum();
  }

  /** Every span, cell by cell and each cell's in order of time. */
  public Stream<Span> spans() {
    Map<Cell, List<Piece>> byCell = new LinkedHashMap<>();
    groups.forEach(group -> group.cells().forEach(cell -> byCell.put(cell, group.pieces())));
    List<Cell> cells = new ArrayList<>(byCell.keySet());
    cells.sort(
        Comparator.comparing((Cell cell) -> cell.system() == null ? "" : cell.system().value())
            .thenComparing(cell -> cell.category().value())
            .thenComparing(cell -> cell.severity().value()));
    return cells.stream().flatMap(cell -> spans(cell, byCell.getOrDefault(cell, List.of())));
  }

  private static Stream<Span> spans(Cell cell, List<Piece> pieces) {
    return pieces.stream()
        .map(piece -> new Span(piece.from(), piece.to(), cell, piece.kind(), piece.why()));
  }
}
