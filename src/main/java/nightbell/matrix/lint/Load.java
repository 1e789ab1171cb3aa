package nightbell.matrix.lint;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nightbell.oncall.PersonId;
import nightbell.oncall.Rotation;
import nightbell.oncall.Schedule;
import nightbell.oncall.Shift;

/** People who are on call more than people can be for long. */
final class Load implements Check {
  private static final int MOST_PERCENT = 25;

  /** A week and two hours: the week in which the clock goes back is longer than seven days. */
  private static final Duration WEEK = Duration.ofDays(7).plusHours(2);

  @Override
  public void look(Ground ground, Findings into) {
    spells(ground)
        .forEach(
            (person, spells) -> {
              List<String> reasons = new ArrayList<>();
              List<String> examples = new ArrayList<>();
              share(ground, spells, reasons);
              row(ground, spells, reasons, examples);
              twice(ground, spells, reasons, examples);
              if (!reasons.isEmpty()) {
                into.warning(
                    "load",
                    "people." + person,
                    person + " is on call too much to hear every page: " + Say.list(reasons),
                    examples.isEmpty()
                        ? "From " + ground.when(ground.now()) + " to " + ground.when(ground.until())
                        : examples.get(0),
                    "Add people to the schedules of " + person);
              }
            });
  }

  private static Map<PersonId, List<Spell>> spells(Ground ground) {
    Map<PersonId, List<Spell>> spells = new LinkedHashMap<>();
    for (Schedule schedule : ground.matrix().schedules().values()) {
      for (Shift shift : Rotation.between(schedule, ground.now(), ground.until())) {
        if (shift.primary() != null) {
          spells
              .computeIfAbsent(shift.primary(), person -> new ArrayList<>())
              .add(new Spell(schedule.id(), shift.from(), shift.until()));
        }
      }
    }
    return spells;
  }

  private static void share(Ground ground, List<Spell> spells, List<String> reasons) {
    Duration sum =
        Spell.joined(spells).stream()
            .map(
                spell ->
                    Duration.between(
                        spell.from().isBefore(ground.now()) ? ground.now() : spell.from(),
                        spell.until().isAfter(ground.until()) ? ground.until() : spell.until()))
            .reduce(Duration.ZERO, Duration::plus);
    Duration all = Duration.between(ground.now(), ground.until());
    // Where the span begins and ends within a turn, even a fair share is off by less than a turn.
    Duration turn =
        spells.stream().map(Spell::length).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    Duration most = all.multipliedBy(MOST_PERCENT).dividedBy(100).plus(turn);
    if (sum.compareTo(most) > 0) {
      reasons.add(sum.toMinutes() * 100 / all.toMinutes() + " % of the time");
    }
  }

  private static void row(
      Ground ground, List<Spell> spells, List<String> reasons, List<String> examples) {
    Spell.joined(spells).stream()
        .filter(spell -> spell.length().compareTo(WEEK) > 0)
        .findFirst()
        .ifPresent(
            spell -> {
              reasons.add("over 7 days in a row");
              examples.add(
                  "From "
                      + ground.when(spell.from())
                      + " to "
                      + ground.when(spell.until())
                      + " without a break");
            });
  }

  private static void twice(
      Ground ground, List<Spell> spells, List<String> reasons, List<String> examples) {
    List<Spell> sorted = Spell.inOrder(spells);
    for (int one = 0; one < sorted.size(); one++) {
      for (int other = one + 1;
          other < sorted.size() && sorted.get(other).from().isBefore(sorted.get(one).until());
          other++) {
        if (sorted.get(one).meets(sorted.get(other))) {
          reasons.add("on two schedules at one minute");
          examples.add(
              "On "
                  + ground.when(sorted.get(other).from())
                  + " on "
                  + sorted.get(one).schedule()
                  + " and "
                  + sorted.get(other).schedule());
          return;
        }
      }
    }
  }
}
