package nightbell.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LayersTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final Layer BASE = Shapes.layer("base", NEW_YORK, "1w", "mon 09:00", "ana", "ben");
  private static final Layer WEEKEND =
      Shapes.with(
          Shapes.layer("weekend", NEW_YORK, "1w", "mon 09:00", "cy"),
          List.of(
              new DutyHours(Set.of(DayOfWeek.FRIDAY), LocalTime.of(17, 0), LocalTime.of(8, 0), 3)),
          null);
  private final Schedule schedule = Shapes.schedule(NEW_YORK, BASE, WEEKEND);

  @Test
  void a_later_layer_counts_over_those_before_it_and_they_stand_behind() {
    assertThat(standing(at("2026-10-09T21:30:00Z"), Changes.NONE)).containsExactly("cy", "ben");
    assertThat(Rotation.at(schedule, at("2026-10-09T21:30:00Z")))
        .extracting(Shift::from, Shift::until)
        .containsExactly(at("2026-10-09T21:00:00Z"), at("2026-10-12T12:00:00Z"));
    assertThat(standing(at("2026-10-12T12:00:00Z"), Changes.NONE)).containsExactly("ben", "ana");
  }

  @Test
  void a_layer_whose_people_are_away_leaves_the_slot_to_the_layers_below() {
    Changes ill = new Changes(List.of(), List.of(away("cy")));

    assertThat(standing(at("2026-10-10T12:00:00Z"), ill)).containsExactly("ben", "ana");
  }

  @Test
  void an_override_takes_the_slot_over_all_layers() {
    ScheduleOverride taken =
        new ScheduleOverride(
            "o1",
            schedule.id(),
            Shapes.person("eve"),
            null,
            at("2026-10-09T12:00:00Z"),
            at("2026-10-10T12:00:00Z"),
            "ruth",
            at("2026-10-01T00:00:00Z"),
            "swap");
    List<Shift> shifts =
        new Changes(List.of(taken), List.of())
            .between(schedule, at("2026-10-09T12:00:00Z"), at("2026-10-10T13:00:00Z"));

    assertThat(shifts)
        .extracting(shift -> name(shift.primary()))
        .containsExactly("eve", "eve", "cy");
    assertThat(shifts)
        .extracting(Shift::until)
        .containsExactly(
            at("2026-10-09T21:00:00Z"), at("2026-10-10T12:00:00Z"), at("2026-10-12T12:00:00Z"));
  }

  @Test
  void eight_hours_hand_over_at_the_same_clock_times_when_the_clocks_change() {
    Schedule hours =
        Shapes.schedule(NEW_YORK, Shapes.layer("", NEW_YORK, "8h", "08:00", "ana", "ben", "cy"));

    assertThat(
            Rotation.between(hours, at("2026-11-01T04:00:00Z"), at("2026-11-02T05:00:00Z")).stream()
                .map(Shift::from))
        .containsExactly(
            at("2026-11-01T04:00:00Z"), at("2026-11-01T13:00:00Z"), at("2026-11-01T21:00:00Z"));
  }

  @Test
  void nobody_is_on_call_where_no_layer_counts() {
    Schedule alone = Shapes.schedule(NEW_YORK, WEEKEND);
    Shift week = Rotation.at(alone, at("2026-10-14T12:00:00Z"));

    assertThat(week.primary()).isNull();
    assertThat(week.from()).isEqualTo(at("2026-10-12T12:00:00Z"));
    assertThat(week.until()).isEqualTo(at("2026-10-16T21:00:00Z"));
    assertThat(week.next()).isEqualTo(Shapes.person("cy"));
    assertThat(alone.boundaries(at("2026-10-14T12:00:00Z"), at("2026-10-20T00:00:00Z")))
        .containsExactly(at("2026-10-16T21:00:00Z"), at("2026-10-19T12:00:00Z"));
  }

  @Test
  void after_its_end_nobody_is_on_call() {
    Schedule ended = Shapes.schedule(NEW_YORK, Shapes.ends(BASE, "2026-06-01"));

    assertThat(Rotation.at(ended, at("2026-06-01T03:59:00Z")).primary()).isNotNull();
    assertThat(Rotation.at(ended, at("2026-06-01T03:59:00Z")).until())
        .isEqualTo(at("2026-06-01T04:00:00Z"));
    assertThat(Rotation.at(ended, at("2026-06-01T04:00:00Z")).primary()).isNull();
  }

  private List<String> standing(Instant at, Changes changes) {
    Shift shift = changes.at(schedule, at);
    return List.of(name(shift.primary()), name(shift.secondary()));
  }

  private static String name(@Nullable PersonId person) {
    return person == null ? "nobody" : person.value();
  }

  private static Away away(String person) {
    Instant from = at("2026-10-10T00:00:00Z");
    Instant to = at("2026-10-11T00:00:00Z");
    return new Away("a1", Shapes.person(person), from, to, "ruth", from, "ill");
  }

  private static Instant at(String instant) {
    return Instant.parse(instant);
  }
}
