package nightbell.matrix.lint;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import nightbell.oncall.Side;

/** Paths of the highest severity that never leave the owner's side. */
final class NoCross implements Check {

  @Override
  public void look(Ground ground, Findings into) {
    Map<String, Situation> owned = new LinkedHashMap<>();
    Set<String> crossing = new HashSet<>();
    for (Situation situation : ground.situations()) {
      if (!situation.joint()) {
        Crew crew = situation.crews().get(0);
        Side side = situation.duty().ruling().lead();
        String key = crew.subject() + " " + side;
        owned.putIfAbsent(key, situation);
        if (crew.everyone().stream().anyMatch(person -> person.side() != side)) {
          crossing.add(key);
        }
      }
    }
    owned.keySet().removeAll(crossing);
    ground
        .topPaging()
        .ifPresent(
            top ->
                owned.values().forEach(situation -> add(ground, situation, top.id() + "", into)));
  }

  private static void add(Ground ground, Situation situation, String top, Findings into) {
    Crew crew = situation.crews().get(0);
    String side = Say.lower(situation.duty().ruling().lead());
    into.warning(
        "no-cross",
        crew.subject(),
        "No step of " + crew.called() + " pages anybody but the " + side + " side",
        "A "
            + top
            + " alert on "
            + ground.when(situation.moment())
            + " that the "
            + side
            + " side does not hear is not heard at all on the path",
        "Add a person of the other side to the last step");
  }
}
