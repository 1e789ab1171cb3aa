package nightbell.matrix.lint;

import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;

/** The clock changes of a zone in the time ahead. */
final class Transitions {
  private Transitions() {}

  static List<ZoneOffsetTransition> of(ZoneId zone, Ground ground) {
    List<ZoneOffsetTransition> changes = new ArrayList<>();
    ZoneOffsetTransition change = zone.getRules().nextTransition(ground.now());
    while (change != null && change.getInstant().isBefore(ground.until())) {
      changes.add(change);
      change = zone.getRules().nextTransition(change.getInstant());
    }
    return changes;
  }
}
