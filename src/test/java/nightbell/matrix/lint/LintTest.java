package nightbell.matrix.lint;

import static nightbell.matrix.lint.Lints.added;
import static nightbell.matrix.lint.Lints.edited;
import static nightbell.matrix.lint.Lints.quiet;
import static nightbell.matrix.lint.Lints.sample;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** One thing is broken at a time, and exactly its findings come up. */
class LintTest {
  private static final String UNMATCHED = "unmatched: {owner: provider, path: sail, inform: [ada]}";
  private static final String LAST = "{at: 10m, page: [ada], by: [voice, email]}";
  private static final String SHOP = "page: [\"schedule:night\"], by: [voice, sms, email]";

  @Test
  void the_quiet_matrix_has_one_note() {
    assertThat(Lints.names(Lints.of(quiet()))).containsExactly("NOTE repeated paths.sail");
  }

  @Test
  void alert_that_no_row_takes_is_a_gap() {
    assertThat(added(quiet(), UNMATCHED, "")).containsExactly("ERROR gap rows");
    String rowless = edited(quiet(), UNMATCHED, "");
    assertThat(
            added(
                rowless,
                "systems: [boats], categories: [\"*\"]",
                "systems: [boats], categories: [any]"))
        .containsExactly("ERROR gap systems.boats");
  }

  @Test
  void row_that_never_wins_is_shadowed() {
    String rows = "\n  - {id: Q3, systems: [boats], categories: [any, security], owner: provider,";
    assertThat(added(quiet(), "rows:", "rows:" + rows + " accountable: bram, path: sail}"))
        .containsExactly("WARNING shadowed rows.Q2");
    assertThat(
            added(
                quiet(),
                "rows:",
                "rows:" + (rows + " accountable: bram, path: sail}").replace("any, ", "")))
        .isEmpty();
  }

  /** Until it begins, only Ada stands in the paths, which is a finding of its own. */
  @Test
  void schedule_that_begins_later_leaves_the_first_step_empty() {
    assertThat(added(quiet(), "start: 2026-09-07", "start: 2027-02-01"))
        .containsExactly(
            "ERROR empty-step paths.sail.1",
            "ERROR single-point paths.sail",
            "ERROR single-point paths.shop");
    assertThat(added(quiet(), "then: [bram, ada]", "then: [\"schedule:night#secondary\"]"))
        .isEmpty();
    assertThat(
            added(
                edited(quiet(), "then: [bram, ada]", "then: [\"schedule:night#secondary\"]"),
                "start: 2026-09-07",
                "start: 2027-02-01"))
        .contains("ERROR empty-step exhausted");
  }

  @Test
  void row_that_reaches_nobody_on_a_holiday_is_a_hole() {
    String all =
        edited(quiet(), "\"schedule:night#secondary\", ada", "\"schedule:night#secondary\"");
    all = edited(all, LAST, "{at: 10m, page: [\"schedule:night\"], by: [voice, email]}");
    String holiday = "  - {days: [mon, tue, wed, thu, fri], from: \"08:00\", to: \"17:00\"}\n";
    String off = "holidays: {add: [{date: 2026-12-25, name: \"Christmas\"}]}\n";
    assertThat(added(all, holiday, holiday + off))
        .containsExactly("WARNING calendar-ends holidays");
    all = edited(all, holiday, holiday + off);
    assertThat(added(all, "start: 2026-09-07", "start: 2026-12-14"))
        .containsExactly("ERROR empty-step paths.sail.1", "ERROR single-point paths.shop");
    assertThat(added(all, "start: 2026-09-07", "start: 2027-02-01"))
        .containsExactly(
            "ERROR empty-step paths.sail.1",
            "ERROR holiday-hole rows.Q2",
            "ERROR holiday-hole unmatched",
            "ERROR single-point paths.shop");
  }

  @Test
  void person_without_any_of_the_channels_cannot_be_reached() {
    String text =
        edited(
            quiet(),
            "page: [\"schedule:night\"], by: [sms, voice]",
            "page: [\"schedule:night\"], by: [sms]");
    assertThat(added(text, "sms: \"+31612345612\", ", ""))
        .containsExactly("ERROR no-channel paths.sail.1");
  }

  @Test
  void step_by_mail_alone_wakes_nobody() {
    assertThat(added(quiet(), LAST, LAST.replace("voice, ", "")))
        .containsExactly("ERROR mail-only paths.sail.3");
    String calm = edited(quiet(), "respond: 20m, page: always", "respond: 20m, page: business");
    assertThat(added(calm, LAST, LAST.replace("voice, ", ""))).isEmpty();
  }

  @Test
  void last_step_after_the_response_time_is_late() {
    assertThat(added(quiet(), "{at: 10m,", "{at: 25m,"))
        .containsExactly("ERROR late-path paths.sail.3");
    assertThat(added(quiet(), "{at: 10m,", "{at: 20m,")).isEmpty();
  }

  @Test
  void response_time_that_ends_before_the_page_leaves_is_late() {
    String held = "respond: 20m, page: business";
    assertThat(added(quiet(), "respond: 20m, page: always", held))
        .contains("ERROR late-path paths.sail.3", "WARNING late-first paths.shop.1");
  }

  @Test
  void late_first_step_and_a_path_of_one_step_leave_little_time() {
    assertThat(
            added(
                quiet(),
                "{at: 0m, page: [ada], by: [sms, voice]}",
                "{at: 11m, page: [ada], by: [sms, voice]}",
                "{at: 8m,",
                "{at: 15m,"))
        .containsExactly("WARNING late-first paths.shop.1");
    assertThat(
            added(
                quiet(),
                "{at: 0m, page: [ada], by: [sms, voice]}\n    - {at: 8m, " + SHOP + "}",
                "{at: 0m, page: [ada, bram], by: [sms, voice, email]}"))
        .containsExactly("WARNING late-first paths.shop");
  }

  @Test
  void steps_closer_than_a_call_are_too_tight() {
    assertThat(added(quiet(), "{at: 5m,", "{at: 1m,"))
        .containsExactly("WARNING too-tight paths.sail.2");
  }

  /** One person for all of it is also twice the same one, and never the other side. */
  @Test
  void path_that_ends_at_one_person_is_a_single_point() {
    assertThat(added(quiet(), SHOP, "page: [ada], by: [voice, sms, email]"))
        .containsExactly(
            "ERROR single-point paths.shop",
            "NOTE repeated paths.shop",
            "WARNING no-cross paths.shop");
  }

  @Test
  void number_of_both_sides_is_an_error_where_it_is_paged() {
    assertThat(
            added(
                quiet(), "sms: \"+31612345611\", voice: \"+31612345611\"", "sms: \"+31612345601\""))
        .containsExactly(
            "ERROR both-sides exhausted",
            "ERROR both-sides paths.sail.2",
            "ERROR both-sides people.bram");
    assertThat(added(quiet(), "desk: bram", "desk: ada"))
        .containsExactly("ERROR both-sides sides.provider.desk");
  }

  /** Tomas then stands in both first steps of the joint rule as well. */
  @Test
  void person_on_the_schedules_of_both_sides_is_an_error() {
    assertThat(added(sample(), "order: [dana, lee]", "order: [dana, lee, tomas]"))
        .containsExactly("ERROR both-sides people.tomas", "ERROR both-sides rows.R09");
  }

  @Test
  void shared_mailbox_is_no_person() {
    assertThat(added(quiet(), "ada@dunes", "helpdesk@dunes"))
        .containsExactly("WARNING shared-inbox paths.sail.3");
  }

  @Test
  void path_without_mail_depends_on_one_carrier() {
    assertThat(added(quiet(), LAST, LAST.replace("email", "sms")))
        .containsExactly("WARNING one-carrier paths.sail");
  }

  @Test
  void lead_that_may_stay_silent_too_long_is_an_error() {
    assertThat(added(sample(), "accept_within: 10m", "accept_within: 20m"))
        .containsExactly("ERROR joint-rule joint.plant-rule.accept_within");
  }

  @Test
  void path_that_stays_on_its_side_never_crosses() {
    assertThat(
            added(
                quiet(),
                "\"schedule:night#secondary\", ada",
                "\"schedule:night#secondary\"",
                "page: [ada], by: [voice, email]",
                "page: [finn], by: [voice, email]"))
        .containsExactly("WARNING no-cross paths.sail");
  }
}
