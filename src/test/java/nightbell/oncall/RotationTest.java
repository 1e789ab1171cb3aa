package nightbell.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RotationTest {
  private static final PersonId ANA = new PersonId("ana");
  private static final PersonId BEN = new PersonId("ben");
  private static final PersonId CY = new PersonId("cy");

  private final Schedule weekly =
      schedule("2026-10-07", DayOfWeek.MONDAY, "09:00", 7, ANA, BEN, CY);

  @Test
  void the_first_handoff_is_the_first_one_at_or_after_the_start() {
    Shift before = Rotation.at(weekly, at("2026-10-12T12:59:59Z"));
    Shift first = Rotation.at(weekly, at("2026-10-12T13:00:00Z"));

    assertThat(before.primary()).isNull();
    assertThat(before.secondary()).isNull();
    assertThat(before.next()).isEqualTo(ANA);
    assertThat(before.from()).isEqualTo(at("2026-10-12T04:00:00Z"));
    assertThat(before.until()).isEqualTo(first.from());
    assertThat(first).isEqualTo(shift(ANA, BEN, "2026-10-12T13:00:00Z", "2026-10-19T13:00:00Z"));
  }

  @Test
  void a_start_on_the_handoff_day_counts() {
    Schedule monday = schedule("2026-10-05", DayOfWeek.MONDAY, "00:00", 7, ANA, BEN);

    assertThat(Rotation.at(monday, at("2026-10-05T04:00:00Z")).primary()).isEqualTo(ANA);
  }

  @Test
  void turns_go_round_and_are_an_hour_longer_when_the_clocks_go_back() {
    assertThat(Rotation.between(weekly, at("2026-10-19T13:00:00Z"), at("2026-11-09T14:00:01Z")))
        .containsExactly(
            shift(BEN, CY, "2026-10-19T13:00:00Z", "2026-10-26T13:00:00Z"),
            shift(CY, ANA, "2026-10-26T13:00:00Z", "2026-11-02T14:00:00Z"),
            shift(ANA, BEN, "2026-11-02T14:00:00Z", "2026-11-09T14:00:00Z"),
            shift(BEN, CY, "2026-11-09T14:00:00Z", "2026-11-16T14:00:00Z"));
  }

  @Test
  void nothing_lies_between_an_instant_and_itself() {
    Instant noon = at("2026-10-19T12:00:00Z");

    assertThat(Rotation.between(weekly, noon, noon)).isEmpty();
  }

  @Test
  void one_person_alone_has_no_second_and_is_their_own_next() {
    Shift shift =
        Rotation.at(schedule("2026-10-05", null, "08:00", 1, ANA), at("2026-12-01T20:00:00Z"));

    assertThat(shift.primary()).isEqualTo(ANA);
    assertThat(shift.secondary()).isNull();
    assertThat(shift.next()).isEqualTo(ANA);
  }

  @Test
  void without_a_second_the_next_is_still_known() {
    Schedule plain =
        new Schedule(
            new ScheduleId("s"),
            Side.INTERNAL,
            ZoneId.of("America/New_York"),
            LocalDate.parse("2026-10-05"),
            null,
            LocalTime.NOON,
            1,
            List.of(ANA, BEN),
            false);

    Shift shift = Rotation.at(plain, at("2026-10-06T20:00:00Z"));

    assertThat(shift.primary()).isEqualTo(BEN);
    assertThat(shift.secondary()).isNull();
    assertThat(shift.next()).isEqualTo(ANA);
  }

  @Test
  void an_empty_order_is_nobody() {
    Shift shift = Rotation.at(schedule("2026-10-05", null, "08:00", 1), at("2026-12-01T20:00:00Z"));

    assertThat(Stream.of(shift).map(Shift::primary)).containsOnlyNulls();
  }

  @Test
  void a_handoff_in_the_skipped_hour_happens_when_the_gap_ends() {
    Schedule nightly = schedule("2026-03-01", null, "02:30", 1, ANA, BEN);

    assertThat(Rotation.at(nightly, at("2026-03-08T06:59:59Z")).until())
        .isEqualTo(at("2026-03-08T07:00:00Z"));
    assertThat(Rotation.at(nightly, at("2026-03-08T07:00:00Z")).until())
        .isEqualTo(at("2026-03-09T06:30:00Z"));
  }

  @Test
  void a_handoff_in_the_repeated_hour_happens_once() {
    Schedule nightly = schedule("2026-10-01", null, "01:30", 1, ANA, BEN);

    assertThat(
            Rotation.between(nightly, at("2026-11-01T05:29:00Z"), at("2026-11-01T06:31:00Z"))
                .stream()
                .map(Shift::from))
        .containsExactly(at("2026-10-31T05:30:00Z"), at("2026-11-01T05:30:00Z"));
  }

  @Test
  void a_day_that_a_zone_skips_gives_a_turn_no_time_and_leaves_no_hole() {
    Schedule apia =
        new Schedule(
            new ScheduleId("s"),
            Side.INTERNAL,
            ZoneId.of("Pacific/Apia"),
            LocalDate.parse("2011-12-28"),
            null,
            LocalTime.MIDNIGHT,
            1,
            List.of(ANA, BEN, CY),
            false);

    assertThat(
            Rotation.between(apia, at("2011-12-29T10:00:00Z"), at("2011-12-31T10:00:00Z")).stream()
                .map(Shift::primary))
        .containsExactly(BEN, ANA);
  }

  private static Schedule schedule(
      String start, @Nullable DayOfWeek day, String time, int days, PersonId... order) {
    return new Schedule(
        new ScheduleId("s"),
        Side.PROVIDER,
        ZoneId.of("America/New_York"),
        LocalDate.parse(start),
        day,
        LocalTime.parse(time),
        days,
        List.of(order),
        true);
  }

  /** A shift whose second is also the next. */
  private static Shift shift(PersonId primary, PersonId second, String from, String until) {
    return new Shift(primary, second, at(from), at(until), second);
  }

  private static Instant at(String instant) {
    return Instant.parse(instant);
  }
}
