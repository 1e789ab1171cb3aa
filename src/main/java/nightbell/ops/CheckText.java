package nightbell.ops;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nightbell.engine.PlacedFinding;
import nightbell.matrix.file.Mistake;
import nightbell.matrix.lint.Finding;
import nightbell.matrix.lint.Level;

/** What {@code matrix check} says of a file or folder: its mistakes and what the linter finds. */
record CheckText(String file, List<Mistake> mistakes, List<PlacedFinding> findings) {
  private static final String NOT_LOOKED_AT =
      " Contacts, drills and reviews were not looked at: GET /api/v1/findings does.";

  /** Whether there is nothing to mend; notes do not count. */
  boolean ok() {
    return mistakes.isEmpty() && findings.stream().allMatch(PlacedFinding::isNote);
  }

  /** The lines for people. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    mistakes.forEach(mistake -> lines.add(mistake.toString()));
    findings.forEach(placed -> lines.add(line(placed)));
    lines.add(file + ": " + sum());
    return lines;
  }

  private static String line(PlacedFinding placed) {
    Finding finding = placed.finding();
    return placed.where()
        + ": "
        + word(finding.level())
        + ": "
        + finding.id()
        + ": "
        + finding.what()
        + ".  Example: "
        + finding.example()
        + ".  Mend: "
        + finding.mend()
        + ".";
  }

  private String sum() {
    List<String> counts = new ArrayList<>();
    if (!mistakes.isEmpty()) {
      counts.add(counted(mistakes.size(), "mistake"));
    }
    for (Level level : Level.values()) {
      long count = findings.stream().filter(each -> each.finding().level() == level).count();
      if (count > 0) {
        counts.add(counted(count, word(level)));
      }
    }
    String all = counts.isEmpty() ? "no mistakes and no findings" : String.join(", ", counts);
    return all + "." + (mistakes.isEmpty() ? NOT_LOOKED_AT : "");
  }

  private static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private static String word(Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }

  /** The same for programs. */
  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", file);
    json.put("ok", ok());
    json.put("errors", mistakes.stream().map(CheckText::json).toList());
    json.put("findings", findings.stream().map(CheckText::json).toList());
    return json;
  }

  private static Map<String, Object> json(Mistake mistake) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", mistake.id());
    json.put("where", mistake.where());
    json.put("what", mistake.what());
    json.put("mend", mistake.mend());
    return json;
  }

  private static Map<String, Object> json(PlacedFinding placed) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", placed.finding().id());
    json.put("level", word(placed.finding().level()));
    json.put("where", placed.where());
    json.put("what", placed.finding().what());
    json.put("example", placed.finding().example());
    json.put("mend", placed.finding().mend());
    return json;
  }
}
