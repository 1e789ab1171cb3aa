package nightbell.web.page.matrix;

import java.util.List;

/**
 * One reason why alerts reach nobody, one person only, or too late, with all that it is true of.
 *
 * @param cells which systems, categories and severities
 * @param spans when, the first few
 * @param more when else
 */
public record Hole(String why, List<String> cells, List<String> spans, List<String> more) {
  public Hole {
    cells = List.copyOf(cells);
    spans = List.copyOf(spans);
    more = List.copyOf(more);
  }

  /** Holes of one kind; never none. */
  public record Group(String kind, String title, String meaning, List<Hole> holes) {
    public Group {
      holes = List.copyOf(holes);
    }
  }
}
