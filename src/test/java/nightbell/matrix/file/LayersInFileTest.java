package nightbell.matrix.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nightbell.matrix.Matrix;
import nightbell.matrix.diff.Differences;
import nightbell.oncall.DutyHours;
import nightbell.oncall.Handoff;
import nightbell.oncall.Layer;
import nightbell.oncall.Member;
import nightbell.oncall.PersonId;
import nightbell.oncall.Rotation;
import nightbell.oncall.Schedule;
import nightbell.oncall.ScheduleId;
import nightbell.oncall.TurnLength;
import org.junit.jupiter.api.Test;

class LayersInFileTest {
  private static final String LAYERS =
      """
        night:
          side: provider
          start: 2026-03-02
          end: 2027-03-01
          length: 8h
          handoff: "18:00"
          layers:
            base: {order: [mia, {person: karl, from: 2026-05-01, until: 2026-09-01}]}
            month: {length: 2mo, handoff: "31 09:00", start: 2026-04-01, order: [karl],
                    tz: Europe/London,
                    hours: [{days: [sat]}, {from: "fri 17:00", to: "mon 08:00"},
                            {from: "22:00", to: "06:00"}]}
            off: {order: [mia], end: 2026-12-31, holidays: {only: dk}}
            work: {order: [karl], holidays: except,
                   hours: [{days: [mon], from: "08:00", to: "24:00"}]}
      paths:
      """;

  private static String text(String layers) {
    String old =
        "  night: {side: provider, start: 2026-03-02, handoff: \"18:00\", length: 3d,"
            + " order: [mia, karl]}\npaths:\n";
    return Texts.bakery(old, layers)
        + "holiday_lists: {dk: {region: DK, add: [{date: 2026-06-05, name: Constitution Day}]}}\n";
  }

  private static Schedule night() {
    Matrix matrix = Texts.matrix(text(LAYERS));
    return Objects.requireNonNull(matrix.schedules().get(new ScheduleId("night")));
  }

  @Test
  void layers_take_from_their_schedule_what_they_leave_out() {
    Layer base = night().layers().get(0);

    assertThat(base.name()).isEqualTo("base");
    assertThat(base.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(base.start()).isEqualTo(LocalDate.parse("2026-03-02"));
    assertThat(base.end()).isEqualTo(LocalDate.parse("2027-03-01"));
    assertThat(base.length()).isEqualTo(new TurnLength(8, TurnLength.Unit.HOURS));
    assertThat(base.handoff()).isEqualTo(Handoff.at(LocalTime.of(18, 0)));
    assertThat(base.order())
        .containsExactly(
            new Member(new PersonId("mia")),
            new Member(
                new PersonId("karl"),
                LocalDate.parse("2026-05-01"),
                LocalDate.parse("2026-09-01")));
  }

  @Test
  void a_layer_may_have_all_of_its_own() {
    Layer month = night().layers().get(1);

    assertThat(month.zone()).isEqualTo(ZoneId.of("Europe/London"));
    assertThat(month.length()).isEqualTo(new TurnLength(2, TurnLength.Unit.MONTHS));
    assertThat(month.handoff()).isEqualTo(new Handoff(null, 31, LocalTime.of(9, 0)));
    assertThat(month.hours())
        .containsExactly(
            new DutyHours(Set.of(DayOfWeek.SATURDAY), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, 1),
            new DutyHours(Set.of(DayOfWeek.FRIDAY), LocalTime.of(17, 0), LocalTime.of(8, 0), 3),
            new DutyHours(Set.of(DayOfWeek.values()), LocalTime.of(22, 0), LocalTime.of(6, 0), 1));
    assertThat(night().layers().get(3).hours())
        .containsExactly(
            new DutyHours(Set.of(DayOfWeek.MONDAY), LocalTime.of(8, 0), LocalTime.MIDNIGHT, 1));
  }

  @Test
  void holidays_of_a_list_have_their_own_layer() {
    assertThat(night().layers().get(2).end()).isEqualTo(LocalDate.parse("2026-12-31"));
    assertThat(Rotation.at(night(), Instant.parse("2026-06-05T10:00:00Z")))
        .extracting("primary", "from", "until")
        .containsExactly(
            new PersonId("mia"),
            Instant.parse("2026-06-05T08:00:00Z"),
            Instant.parse("2026-06-05T16:00:00Z"));
  }

  @Test
  void a_change_of_a_layer_is_told_by_its_name() {
    String other =
        LAYERS
            .replace("length: 8h", "length: 12h")
            .replace("[mia, {person: karl, from: 2026-05-01, until: 2026-09-01}]", "[mia]")
            .replace("{only: dk}", "{except: dk}");
    List<String> told = Differences.between(Texts.matrix(text(LAYERS)), Texts.matrix(text(other)));

    assertThat(told)
        .contains(
            "night layer base: length 8h → 12h",
            "night layer base: order mia, karl from 2026-05-01 until 2026-09-01 → mia")
        .anyMatch(
            each -> each.startsWith("night layer off: holidays only dk (region DK, with 2026-"));
  }
}
