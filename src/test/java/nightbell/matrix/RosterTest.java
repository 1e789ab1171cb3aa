package nightbell.matrix;

import static nightbell.matrix.ExampleMatrix.chicago;
import static nightbell.matrix.ExamplePeople.targets;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nightbell.oncall.PersonId;
import nightbell.oncall.ScheduleId;
import nightbell.oncall.Shift;
import org.junit.jupiter.api.Test;

class RosterTest {
  private static final Instant BEFORE_ALL = chicago("2026-10-05 07:59");
  private static final Instant FIRST_WEEK = chicago("2026-10-05 08:00");
  private static final Instant SECOND_WEEK = chicago("2026-10-12 08:00");

  private final Roster roster = new Roster(ExampleMatrix.harlow());

  @Test
  void a_schedule_means_whoever_stands_on_it_then() {
    assertThat(people(FIRST_WEEK, "schedule:noc", "schedule:soc")).containsExactly("tomas", "aiko");
    assertThat(people(SECOND_WEEK, "schedule:noc", "schedule:harlow-oncall"))
        .containsExactly("priya", "lee");
    assertThat(people(SECOND_WEEK, "schedule:soc#secondary")).containsExactly("tomas");
  }

  @Test
  void each_person_comes_once_in_the_order_of_the_targets() {
    assertThat(people(FIRST_WEEK, "ruth", "schedule:soc#secondary", "priya", "dana", "ruth"))
        .containsExactly("ruth", "priya", "dana");
  }

  @Test
  void an_empty_slot_is_nobody() {
    assertThat(people(BEFORE_ALL, "schedule:harlow-oncall")).isEmpty();
    assertThat(people(FIRST_WEEK, "schedule:harlow-oncall#secondary")).isEmpty();
    assertThat(people(FIRST_WEEK, "nobody", "schedule:none", "dana")).containsExactly("dana");
  }

  @Test
  void a_shift_is_told_for_a_known_schedule_only() {
    assertThat(roster.shift(new ScheduleId("noc"), SECOND_WEEK))
        .map(Shift::primary)
        .contains(new PersonId("priya"));
    assertThat(roster.shift(new ScheduleId("none"), SECOND_WEEK)).isEmpty();
  }

  private List<String> people(Instant at, String... names) {
    return roster.people(targets(names), at).stream().map(who -> who.id().value()).toList();
  }
}
