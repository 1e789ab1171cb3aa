package nightbell.web.page.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nightbell.engine.PlacedFinding;
import nightbell.matrix.lint.Level;

/**
 * Findings of one kind, the first of which is shown whole.
 *
 * @param level {@code error}, {@code warning} or {@code note}
 */
public record FindingGroup(String level, String id, Line first, List<Line> more) {
  public FindingGroup {
    more = List.copyOf(more);
  }

  /** One finding in words. */
  public record Line(String where, String what, String example, String mend) {
    static Line of(PlacedFinding placed) {
      return new Line(
          placed.where().toString(),
          placed.finding().what(),
          placed.finding().example(),
          placed.finding().mend());
    }
  }

  private record Kind(Level level, String id) {}

  /** Findings by kind, in their order. */
  static List<FindingGroup> of(List<PlacedFinding> findings) {
    Map<Kind, List<Line>> kinds = new LinkedHashMap<>();
    for (PlacedFinding placed : findings) {
      Kind kind = new Kind(placed.finding().level(), placed.finding().id());
      kinds.computeIfAbsent(kind, first -> new ArrayList<>()).add(Line.of(placed));
    }
    List<FindingGroup> groups = new ArrayList<>();
    kinds.forEach(
        (kind, lines) ->
            groups.add(
                new FindingGroup(
                    kind.level().name().toLowerCase(Locale.ROOT),
                    kind.id(),
                    lines.get(0),
                    lines.subList(1, lines.size()))));
    return groups;
  }

  /** For example {@code 1 error, 12 warnings, no notes}. */
  static String count(List<PlacedFinding> findings) {
    List<String> counts = new ArrayList<>();
    for (Level level : Level.values()) {
      long count = findings.stream().filter(each -> each.finding().level() == level).count();
      String word = level.name().toLowerCase(Locale.ROOT);
      counts.add((count == 0 ? "no" : "" + count) + " " + word + (count == 1 ? "" : "s"));
    }
    return String.join(", ", counts);
  }
}
