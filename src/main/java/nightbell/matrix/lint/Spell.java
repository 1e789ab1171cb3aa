package nightbell.matrix.lint;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nightbell.oncall.ScheduleId;

/** A person's time as primary of a schedule. */
record Spell(ScheduleId schedule, Instant from, Instant until) {

  /** Times that touch or overlap made one, in order of time. */
  static List<Spell> joined(List<Spell> spells) {
    List<Spell> joined = new ArrayList<>();
    for (Spell spell : inOrder(spells)) {
      Spell last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last == null || last.until().isBefore(spell.from())) {
        joined.add(spell);
      } else if (last.until().isBefore(spell.until())) {
        joined.set(joined.size() - 1, new Spell(last.schedule(), last.from(), spell.until()));
      }
    }
    return joined;
  }

  static List<Spell> inOrder(List<Spell> spells) {
    return spells.stream().sorted(Comparator.comparing(Spell::from)).toList();
  }

  Duration length() {
    return Duration.between(from, until);
  }

  boolean meets(Spell other) {
    return !schedule.equals(other.schedule)
        && from.isBefore(other.until)
        && other.from.isBefore(until);
  }
}
