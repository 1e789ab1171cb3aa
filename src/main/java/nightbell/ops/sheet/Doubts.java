package nightbell.ops.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects doubts about cells, and what was assumed because no cell says it. Equal ones of several
 * places are told once, with all the places.
 */
final class Doubts {
  private final Map<Doubt, List<String>> cells = new LinkedHashMap<>();
  private final Map<Doubt, List<String>> assumed = new LinkedHashMap<>();

  void add(String where, String read, String guessed, String mend) {
    add(cells, where, read, guessed, mend);
  }

  void assume(String about, String missing, String guessed, String mend) {
    add(assumed, about, missing, guessed, mend);
  }

  private static void add(
      Map<Doubt, List<String>> all, String where, String read, String guessed, String mend) {
    List<String> places =
        all.computeIfAbsent(new Doubt(List.of(), read, guessed, mend), key -> new ArrayList<>());
    if (!places.contains(where)) {
      places.add(where);
    }
  }

  List<Doubt> cells() {
    return told(cells);
  }

  List<Doubt> assumed() {
    return told(assumed);
  }

  private static List<Doubt> told(Map<Doubt, List<String>> all) {
    List<Doubt> told = new ArrayList<>();
    all.forEach(
        (doubt, places) ->
            told.add(new Doubt(places, doubt.read(), doubt.guessed(), doubt.mend())));
    return told;
  }

  /** A cell's text in quotes, not too long, or the word blank. */
  static String read(String text) {
    if (text.isEmpty()) {
      return "blank";
    }
    return "read \"" + (text.length() > 60 ? text.substring(0, 59) + "…" : text) + '"';
  }
}
