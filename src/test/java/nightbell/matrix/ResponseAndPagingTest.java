package nightbell.matrix;

import static nightbell.matrix.ExampleMatrix.chicago;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nightbell.alert.Alert;
import nightbell.alert.AlertState;
import nightbell.matrix.Ruling.Paging;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When an answer is due and when the page goes out, on days that matter. */
class ResponseAndPagingTest {
  private final Matrix matrix = ExampleMatrix.harlow();

  @ParameterizedTest(name = "{0} on {1} is due {2}")
  @CsvSource({
    // Friday afternoon
    "P1, 2026-11-20 16:00, 2026-11-20 16:15",
    "P2, 2026-11-20 16:00, 2026-11-20 16:30",
    "P3, 2026-11-20 16:00, 2026-11-23 10:00",
    "P4, 2026-11-20 16:00, 2026-11-24 16:00",
    // Saturday night
    "P1, 2026-11-21 02:10, 2026-11-21 02:25",
    "P2, 2026-11-21 02:10, 2026-11-21 02:40",
    "P3, 2026-11-21 02:10, 2026-11-23 11:30",
    "P4, 2026-11-21 02:10, 2026-11-25 07:30",
    // the edges of a day
    "P3, 2026-11-17 07:29, 2026-11-17 11:30",
    "P3, 2026-11-17 07:30, 2026-11-17 11:30",
    "P3, 2026-11-17 13:30, 2026-11-17 17:30",
    "P3, 2026-11-17 13:31, 2026-11-18 07:31",
    "P3, 2026-11-17 17:29, 2026-11-18 11:29",
    "P3, 2026-11-17 17:30, 2026-11-18 11:30",
    "P4, 2026-11-17 17:30, 2026-11-20 07:30",
    // before Thanksgiving, which the plant's own day off follows
    "P3, 2026-11-25 16:00, 2026-11-30 10:00",
    "P4, 2026-11-24 12:00, 2026-11-30 12:00",
    "P4, 2026-11-25 16:00, 2026-12-01 16:00",
    "P3, 2026-11-26 10:00, 2026-11-30 11:30",
    "P1, 2026-11-26 10:00, 2026-11-26 10:15",
    // Columbus Day is worked, Veterans Day is not
    "P3, 2026-10-09 16:30, 2026-10-12 10:30",
    "P3, 2026-11-10 15:30, 2026-11-12 09:30",
    // over the weekends in which the clocks change
    "P3, 2026-10-30 16:00, 2026-11-02 10:00",
    "P3, 2026-03-06 16:00, 2026-03-09 10:00",
    "P4, 2026-10-30 16:00, 2026-11-03 16:00",
    "P2, 2026-03-08 01:45, 2026-03-08 03:15",
    // over the turn of the year
    "P3, 2026-12-31 17:00, 2027-01-04 11:00",
  })
  void the_response_clock(String severity, String receipt, String due) {
    assertThat(rule(matrix, severity, chicago(receipt)).respondBy()).isEqualTo(chicago(due));
  }

  @Test
  void a_time_that_the_clock_shows_twice_is_said_with_its_offset() {
    Ruling ruling = rule(matrix, "P2", Instant.parse("2026-11-01T06:45:00Z"));

    assertThat(ruling.respondBy()).isEqualTo(Instant.parse("2026-11-01T07:15:00Z"));
    assertThat(ruling.sentences())
        .contains("Respond by 2026-11-01 01:15 UTC-06:00 (30 min on the wall clock).");
  }

  @Test
  void the_window_at_receipt_decides_which_response_time_holds() {
    Severity twofold =
        ExampleParts.severity(
            "P2",
            Map.of(
                Window.BUSINESS, ExampleParts.minutes(15),
                Window.AFTER_HOURS, ExampleParts.minutes(60)),
            false,
            PageRule.ALWAYS,
            "high");
    Matrix changed = new ExampleMatrix().severities(twofold).build();

    assertThat(rule(changed, "P2", chicago("2026-11-20 17:29")).respondBy())
        .isEqualTo(chicago("2026-11-20 17:44"));
    assertThat(rule(changed, "P2", chicago("2026-11-20 17:30")).respondBy())
        .isEqualTo(chicago("2026-11-20 18:30"));
  }

  @ParameterizedTest(name = "{0} on {1}: {2} {3}")
  @CsvSource({
    "P1, 2026-11-20 16:00, NOW,",
    "P1, 2026-11-21 02:10, NOW,",
    "P2, 2026-11-26 02:10, NOW,",
    "P3, 2026-11-20 16:00, NOW,",
    "P3, 2026-11-20 07:30, NOW,",
    "P3, 2026-11-20 17:30, HELD, 2026-11-23 07:30",
    "P3, 2026-11-21 02:10, HELD, 2026-11-23 07:30",
    "P3, 2026-11-25 18:00, HELD, 2026-11-30 07:30",
    "P3, 2026-11-11 10:00, HELD, 2026-11-12 07:30",
    "P3, 2026-10-12 10:00, NOW,",
    "P3, 2026-11-01 01:30, HELD, 2026-11-02 07:30",
    "P4, 2026-11-20 16:00, NEVER,",
    "P4, 2026-11-21 02:10, NEVER,",
  })
  void whether_to_page(String severity, String at, Paging page, String until) {
    Ruling ruling = rule(matrix, severity, chicago(at));

    assertThat(ruling.page()).isEqualTo(page);
    assertThat(Optional.ofNullable(ruling.heldUntil()))
        .isEqualTo(Optional.ofNullable(until).map(ExampleMatrix::chicago));
  }

  @Test
  void a_holiday_is_named() {
    assertThat(rule(matrix, "P1", chicago("2026-11-27 10:00")).sentences())
        .contains("After hours: Fri 10:00 in America/Chicago is on a holiday, Plant shutdown.");
    assertThat(rule(matrix, "P1", chicago("2026-10-12 10:00")).sentences())
        .contains("Business hours: Mon 10:00 in America/Chicago is within them.");
  }

  @Test
  void without_business_hours_nothing_waits_for_them() {
    for (Matrix idle :
        List.of(
            new ExampleMatrix().hours().build(),
            new ExampleMatrix().holidays(day -> Optional.of("closed")).build())) {
      Instant at = chicago("2026-11-20 16:00");
      Ruling ruling = rule(idle, "P3", at);

      assertThat(ruling.window()).isEqualTo(Window.AFTER_HOURS);
      assertThat(ruling.page()).isEqualTo(Paging.NOW);
      assertThat(ruling.heldUntil()).isNull();
      assertThat(ruling.respondBy()).isEqualTo(chicago("2026-11-20 20:00"));
      assertThat(rule(idle, "P4", at).respondBy()).isEqualTo(chicago("2026-11-22 16:00"));
      assertThat(ruling.sentences())
          .contains(
              "Respond by 2026-11-20 20:00 (4 h on the wall clock, since no business hours come"
                  + " in the next 400 days).",
              "Page now: P3 pages in business hours only, but none are to come.");
    }
  }

  private static Ruling rule(Matrix matrix, String severity, Instant at) {
    Alert alert =
        Alert.of(AlertState.FIRING, "slow").severity(severity).systems(List.of("erp")).build();
    return matrix.rule(alert, at);
  }
}
