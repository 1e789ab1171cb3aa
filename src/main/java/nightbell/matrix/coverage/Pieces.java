package nightbell.matrix.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers pieces in order of time; one that goes on where an equal one ends is one with it. */
final class Pieces {
  private final List<Piece> closed = new ArrayList<>();
  private final Map<What, Piece> open = new LinkedHashMap<>();

  private record What(Kind kind, String why) {}

  void add(Instant from, Instant to, Kind kind, String why) {
    if (!from.isBefore(to)) {
      return;
    }
    What what = new What(kind, why);
    Piece before = open.get(what);
    if (before == null || before.to().isBefore(from)) {
      open.put(what, new Piece(from, to, kind, why));
      if (before != null) {
        closed.add(before);
      }
    } else if (before.to().isBefore(to)) {
      open.put(what, new Piece(before.from(), to, kind, why));
    }
  }

  List<Piece> inOrder() {
    List<Piece> all = new ArrayList<>(closed);
    all.addAll(open.values());
    all.sort(Comparator.comparing(Piece::from).thenComparing(Piece::kind));
    return all;
  }
}
