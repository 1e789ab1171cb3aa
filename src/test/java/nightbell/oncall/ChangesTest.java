package nightbell.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangesTest {
  private static final Schedule DAILY =
      new Schedule(
          new ScheduleId("desk"),
          Side.PROVIDER,
          ZoneOffset.UTC,
          LocalDate.of(2026, 10, 5),
          null,
          LocalTime.of(8, 0),
          1,
          List.of(new PersonId("ana"), new PersonId("ben"), new PersonId("cy")),
          true);
  private static final Instant NIGHT = at("2026-10-05T22:00:00Z");

  @Test
  void without_changes_the_rotation_holds() {
    assertThat(Changes.NONE.at(DAILY, NIGHT)).isEqualTo(Rotation.at(DAILY, NIGHT));
  }

  @Test
  void override_takes_the_primary_slot_for_its_span_and_no_longer() {
    ScheduleOverride night = override("eve", null, "2026-10-05T20:00:00Z", "2026-10-06T06:00:00Z");
    Changes changes = new Changes(List.of(night), List.of());

    assertThat(changes.between(DAILY, at("2026-10-05T08:00:00Z"), at("2026-10-06T08:00:00Z")))
        .containsExactly(
            shift("ana", "ben", "2026-10-05T08:00:00Z", "2026-10-05T20:00:00Z", "eve", null),
            shift("eve", "ben", "2026-10-05T20:00:00Z", "2026-10-06T06:00:00Z", "ana", night),
            shift("ana", "ben", "2026-10-06T06:00:00Z", "2026-10-06T08:00:00Z", "ben", null));
  }

  @Test
  void who_is_put_on_call_from_hours_ago_stands_there_since_it_was_recorded() {
    ScheduleOverride day = override("eve", null, "2026-10-05T00:00:00Z", "2026-10-06T00:00:00Z");
    Instant recorded = at("2026-10-05T15:00:00Z");
    ScheduleOverride late =
        new ScheduleOverride(
            "o9",
            day.schedule(),
            day.person(),
            null,
            day.from(),
            day.to(),
            day.by(),
            recorded,
            day.reason());
    Changes changes = new Changes(List.of(late), List.of());
    Standing standing = Standing.at(DAILY, changes, NIGHT).orElseThrow();

    assertThat(standing.from()).isEqualTo(day.from());
    assertThat(standing.madeAt(DAILY, changes, NIGHT)).isEqualTo(recorded);
    Instant morning = at("2026-10-06T10:00:00Z");
    Standing next = Standing.at(DAILY, changes, morning).orElseThrow();
    assertThat(next.madeAt(DAILY, changes, morning)).isEqualTo(next.from());
  }

  @Test
  void override_over_a_handoff_is_cut_by_it() {
    ScheduleOverride days = override("eve", null, "2026-10-05T20:00:00Z", "2026-10-06T20:00:00Z");
    Shift shift = new Changes(List.of(days), List.of()).at(DAILY, NIGHT);

    assertThat(shift.until()).isEqualTo(at("2026-10-06T08:00:00Z"));
    assertThat(shift.next()).isEqualTo(new PersonId("eve"));
  }

  @Test
  void stand_in_stands_only_where_the_other_would() {
    ScheduleOverride swap = override("eve", "ben", "2026-10-05T08:00:00Z", "2026-10-08T08:00:00Z");
    List<Shift> days =
        new Changes(List.of(swap), List.of())
            .between(DAILY, at("2026-10-05T08:00:00Z"), at("2026-10-08T08:00:00Z"));

    assertThat(days).extracting(shift -> name(shift.primary())).containsExactly("ana", "eve", "cy");
    assertThat(days)
        .extracting(shift -> name(shift.secondary()))
        .containsExactly("eve", "cy", "ana");
    assertThat(days.get(0).primaryBy()).isNull();
    assertThat(days.get(0).secondaryBy()).isEqualTo(swap);
  }

  @Test
  void secondary_who_takes_the_primary_slot_leaves_the_other_to_the_next() {
    ScheduleOverride up = override("ben", null, "2026-10-05T08:00:00Z", "2026-10-06T08:00:00Z");
    Shift shift = new Changes(List.of(up), List.of()).at(DAILY, NIGHT);

    assertThat(name(shift.primary())).isEqualTo("ben");
    assertThat(name(shift.secondary())).isEqualTo("cy");
  }

  @Test
  void away_primary_is_followed_by_the_next_and_all_move_up() {
    Shift shift = new Changes(List.of(), List.of(away("ana"))).at(DAILY, NIGHT);

    assertThat(name(shift.primary())).isEqualTo("ben");
    assertThat(name(shift.secondary())).isEqualTo("cy");
    assertThat(shift.from()).isEqualTo(at("2026-10-05T20:00:00Z"));
    assertThat(shift.until()).isEqualTo(at("2026-10-06T06:00:00Z"));
  }

  @Test
  void away_secondary_is_followed_by_the_next_who_is_not_primary() {
    assertThat(standing(away("ben"))).containsExactly("ana", "cy");
    assertThat(standing(away("ben"), away("cy"))).containsExactly("ana", "nobody");
    assertThat(standing(away("ana"), away("cy"))).containsExactly("ben", "nobody");
    assertThat(standing(away("ana"), away("ben"), away("cy"))).containsExactly("nobody", "nobody");
  }

  @Test
  void absence_of_somebody_who_stands_nowhere_cuts_no_shift() {
    assertThat(new Changes(List.of(), List.of(away("cy"))).at(DAILY, NIGHT))
        .isEqualTo(Rotation.at(DAILY, NIGHT));
  }

  @Test
  void stand_in_of_somebody_away_takes_the_slot_and_one_who_is_away_does_not() {
    ScheduleOverride swap = override("eve", "ana", "2026-10-05T08:00:00Z", "2026-10-06T08:00:00Z");
    Shift agreed = new Changes(List.of(swap), List.of(away("ana"))).at(DAILY, NIGHT);
    Shift ill = new Changes(List.of(swap), List.of(away("eve"))).at(DAILY, NIGHT);

    assertThat(name(agreed.primary())).isEqualTo("eve");
    assertThat(name(agreed.secondary())).isEqualTo("ben");
    assertThat(name(ill.primary())).isEqualTo("ana");
    assertThat(ill.primaryBy()).isNull();
  }

  @Test
  void two_may_stand_in_for_each_other() {
    ScheduleOverride one = override("ben", "ana", "2026-10-05T08:00:00Z", "2026-10-06T08:00:00Z");
    ScheduleOverride other = override("ana", "ben", "2026-10-05T08:00:00Z", "2026-10-06T08:00:00Z");
    Shift shift = new Changes(List.of(one, other), List.of()).at(DAILY, NIGHT);

    assertThat(name(shift.primary())).isEqualTo("ben");
    assertThat(name(shift.secondary())).isEqualTo("ana");
  }

  @Test
  void override_holds_before_the_first_handoff_too() {
    ScheduleOverride early = override("eve", null, "2026-10-04T08:00:00Z", "2026-10-05T09:00:00Z");
    Shift shift = new Changes(List.of(early), List.of()).at(DAILY, at("2026-10-04T12:00:00Z"));

    assertThat(name(shift.primary())).isEqualTo("eve");
    assertThat(shift.secondary()).isNull();
    assertThat(shift.until()).isEqualTo(at("2026-10-05T08:00:00Z"));
  }

  private static List<String> standing(Away... absences) {
    Shift shift = new Changes(List.of(), List.of(absences)).at(DAILY, NIGHT);
    return List.of(name(shift.primary()), name(shift.secondary()));
  }

  private static String name(@Nullable PersonId person) {
    return person == null ? "nobody" : person.value();
  }

  private static Shift shift(
      String primary,
      String secondary,
      String from,
      String until,
      String next,
      @Nullable ScheduleOverride by) {
    return new Shift(
        new PersonId(primary),
        new PersonId(secondary),
        at(from),
        at(until),
        new PersonId(next),
        by,
        null);
  }

  private static ScheduleOverride override(
      String person, @Nullable String replaces, String from, String to) {
    return new ScheduleOverride(
        "o1",
        DAILY.id(),
        new PersonId(person),
        replaces == null ? null : new PersonId(replaces),
        at(from),
        at(to),
        "ruth",
        NIGHT,
        "swap");
  }

  private static Away away(String person) {
    return new Away(
        "a1",
        new PersonId(person),
        at("2026-10-05T20:00:00Z"),
        at("2026-10-06T06:00:00Z"),
        "ruth",
        NIGHT,
        "ill");
  }

  private static Instant at(String instant) {
    return Instant.parse(instant);
  }
}
