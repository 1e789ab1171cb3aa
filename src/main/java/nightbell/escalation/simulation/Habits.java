package nightbell.escalation.simulation;

import java.util.Map;
import nightbell.oncall.PersonId;

/** The habits of some people by name, and of everybody else. */
public record Habits(Habit others, Map<PersonId, Habit> people) {
  public Habits {
    people = Map.copyOf(people);
  }

  /** Everybody answers as people usually do. */
  public static Habits usual() {
    return new Habits(Habit.USUAL, Map.of());
  }

  Habit of(PersonId person) {
    return people.getOrDefault(person, others);
  }
}
