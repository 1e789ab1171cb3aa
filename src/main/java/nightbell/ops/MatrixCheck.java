package nightbell.ops;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nightbell.engine.PlacedFinding;
import nightbell.engine.Review;
import nightbell.matrix.file.MatrixFile;
import nightbell.matrix.file.Mistake;
import nightbell.matrix.lint.Facts;
import nightbell.matrix.lint.Finding;
import nightbell.matrix.lint.Level;

/**
 * What {@code matrix check} says of one file: its mistakes, or else what the linter finds.
 * Contacts, drills and reviews are on record in a running service only, so they are not looked at.
 */
record MatrixCheck(String file, List<Mistake> mistakes, List<PlacedFinding> findings) {
  private static final String NOT_LOOKED_AT =
      " Contacts, drills and reviews were not looked at: GET /api/v1/findings does.";

  static MatrixCheck of(String file, MatrixFile.Result result, Instant now) {
    if (result instanceof MatrixFile.Mistakes wrong) {
      return new MatrixCheck(file, wrong.mistakes(), List.of());
    }
    Review review = Review.of((MatrixFile.Read) result, Facts.unknown(), now);
    return new MatrixCheck(file, List.of(), review.findings());
  }

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
    if (!mistakes.isEmpty()) {
      return counted(mistakes.size(), "mistake") + ".";
    }
    if (findings.isEmpty()) {
      return "no mistakes and no findings." + NOT_LOOKED_AT;
    }
    List<String> counts = new ArrayList<>();
    for (Level level : Level.values()) {
      long count = findings.stream().filter(each -> each.finding().level() == level).count();
      if (count > 0) {
        counts.add(counted(count, word(level)));
      }
    }
    return String.join(", ", counts) + "." + NOT_LOOKED_AT;
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
    json.put("errors", mistakes.stream().map(MatrixCheck::json).toList());
    json.put("findings", findings.stream().map(MatrixCheck::json).toList());
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
