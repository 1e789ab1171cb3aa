package nightbell.web.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import nightbell.engine.rota.PlannedAway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a calendar's events mean as absences. */
class AbsenceCalendarTest {
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final Instant NOW = Instant.parse("2026-10-20T12:00:00Z");

  @Test
  void whole_days_are_those_of_the_person_also_over_a_clock_change() throws Exception {
    assertThat(
            planned(
                event("u1", "DTSTART;VALUE=DATE:20261030", "DTEND;VALUE=DATE:20261103"),
                event("u2", "DTSTART;VALUE=DATE:20261224")))
        .containsExactly(
            away("u1", "2026-10-30T05:00:00Z", "2026-11-03T06:00:00Z"),
            away("u2", "2026-12-24T06:00:00Z", "2026-12-25T06:00:00Z"));
  }

  @Test
  void times_are_those_of_their_zone_or_of_the_person() throws Exception {
    assertThat(
            planned(
                event("utc", "DTSTART:20261101T080000Z", "DTEND:20261101T100000Z"),
                event("tz", "DTSTART;TZID=Europe/London:20261101T080000", "DURATION:PT2H"),
                event("bare", "DTSTART:20261101T080000", "DTEND:20261101T100000")))
        .containsExactly(
            away("utc", "2026-11-01T08:00:00Z", "2026-11-01T10:00:00Z"),
            away("tz", "2026-11-01T08:00:00Z", "2026-11-01T10:00:00Z"),
            away("bare", "2026-11-01T14:00:00Z", "2026-11-01T16:00:00Z"));
  }

  @Test
  void event_that_recurs_is_an_absence_each_time_and_keeps_the_wall_clock() throws Exception {
    assertThat(
            planned(
                event(
                    "w",
                    "DTSTART;TZID=America/New_York:20261021T090000",
                    "DTEND;TZID=America/New_York:20261021T100000",
                    "RRULE:FREQ=WEEKLY;COUNT=4",
                    "EXDATE;TZID=America/New_York:20261028T090000"),
                event(
                    "w",
                    "RECURRENCE-ID;TZID=America/New_York:20261111T090000",
                    "DTSTART;TZID=America/New_York:20261112T120000",
                    "DTEND;TZID=America/New_York:20261112T130000")))
        .containsExactly(
            away("w\n2026-10-21T13:00:00Z", "2026-10-21T13:00:00Z", "2026-10-21T14:00:00Z"),
            away("w\n2026-11-04T14:00:00Z", "2026-11-04T14:00:00Z", "2026-11-04T15:00:00Z"),
            away("w\n2026-11-11T14:00:00Z", "2026-11-12T17:00:00Z", "2026-11-12T18:00:00Z"));
  }

  @Test
  void rule_without_an_end_goes_on_for_400_days() throws Exception {
    List<PlannedAway> found =
        planned(event("y", "DTSTART;VALUE=DATE:20200101", "RRULE:FREQ=WEEKLY;BYDAY=SU"));
    assertThat(found).hasSize(57);
    assertThat(found.get(0).from()).isEqualTo(Instant.parse("2026-10-25T05:00:00Z"));
    assertThat(found.get(56).from()).isBefore(NOW.plusSeconds(400 * 86_400L));
  }

  @Test
  void what_is_over_cancelled_or_no_time_at_all_is_no_absence() throws Exception {
    assertThat(
            planned(
                event("past", "DTSTART;VALUE=DATE:20261001"),
                event("off", "DTSTART;VALUE=DATE:20261101", "STATUS:CANCELLED"),
                event("point", "DTSTART:20261101T080000Z"),
                event(
                    "never",
                    "DTSTART:20261101T080000Z",
                    "DURATION:PT1H",
                    "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"),
                event("back", "DTSTART:20261101T080000Z", "DTEND:20261101T070000Z")))
        .isEmpty();
    AbsenceCalendar read = read("BEGIN:VEVENT", "DTSTART;VALUE=DATE:20261101", "END:VEVENT");
    assertThat(read.skipped()).hasSize(1);
  }

  @Test
  void calendar_that_cannot_be_taken_is_refused_in_a_sentence() {
    assertThatThrownBy(() -> AbsenceCalendar.read("hello", CHICAGO, NOW))
        .hasMessageContaining("One VCALENDAR is required");
    assertThatThrownBy(
            () ->
                planned(
                    event("s", "DTSTART:20261101T080000Z", "DURATION:PT1S", "RRULE:FREQ=SECONDLY")))
        .hasMessageContaining("several times a day");
    assertThatThrownBy(
            () ->
                planned(
                    event(
                        "x",
                        "DTSTART:20261101T080000Z",
                        "DURATION:PT1S",
                        "RRULE:FREQ=SECONDLY",
                        "EXRULE:FREQ=SECONDLY")))
        .hasMessageContaining("EXRULE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=SECONDLY;COUNT=2147483647",
        "FREQ=MINUTELY",
        "FREQ=HOURLY",
        "FREQ=DAILY;BYHOUR=8,9",
        "FREQ=YEARLY;BYSECOND=1,2",
        "FREQ=DAILY;COUNT=2147483647",
      })
  void rules_that_would_be_counted_for_ever_are_refused_at_once(String rule) {
    String event = event("s", "DTSTART:15000101T080000Z", "DURATION:PT1S", "RRULE:" + rule);
    assertTimeout(
        Duration.ofSeconds(5),
        () ->
            assertThatThrownBy(() -> planned(event))
                .isInstanceOf(AbsenceCalendar.Unreadable.class)
                .hasMessageContaining("recur"));
  }

  @Test
  void many_events_that_recur_share_one_budget() {
    String[] events = new String[501];
    Arrays.setAll(
        events, i -> event("u" + i, "DTSTART;VALUE=DATE:20200101", "RRULE:FREQ=YEARLY;COUNT=2"));
    assertThatThrownBy(() -> planned(events)).hasMessageContaining("more than 500 events");
  }

  private static PlannedAway away(String source, String from, String to) {
    return new PlannedAway(source, Instant.parse(from), Instant.parse(to), "Leave");
  }

  private static String event(String uid, String... lines) {
    return "BEGIN:VEVENT\r\nUID:"
        + uid
        + "\r\nDTSTAMP:20261001T000000Z\r\nSUMMARY:Leave\r\n"
        + String.join("\r\n", lines)
        + "\r\nEND:VEVENT";
  }

  private static List<PlannedAway> planned(String... events) throws Exception {
    return read(events).planned();
  }

  private static AbsenceCalendar read(String... events) throws Exception {
    String text =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//a//b//EN\r\n"
            + String.join("\r\n", events)
            + "\r\nEND:VCALENDAR\r\n";
    return AbsenceCalendar.read(text, CHICAGO, NOW);
  }
}
