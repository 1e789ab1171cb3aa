package nightbell.matrix.lint;

import static nightbell.matrix.lint.Lints.added;
import static nightbell.matrix.lint.Lints.edited;
import static nightbell.matrix.lint.Lints.names;
import static nightbell.matrix.lint.Lints.quiet;
import static nightbell.matrix.lint.Lints.sample;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nightbell.matrix.file.MatrixFile;
import nightbell.matrix.file.Mistake;
import nightbell.matrix.lint.Facts.Contact;
import nightbell.oncall.Channel;
import nightbell.oncall.PersonId;
import org.junit.jupiter.api.Test;

/** Findings about time, names and what is known beside the matrix. */
class LintTimeTest {

  @Test
  void handoff_in_a_skipped_and_in_a_repeated_hour_is_told() {
    assertThat(added(quiet(), "\"mon 09:00\"", "\"sun 02:30\""))
        .containsExactly(
            "WARNING dst-gap schedules.night.handoff",
            "WARNING dst-overlap schedules.night.handoff");
    assertThat(added(quiet(), "\"mon 09:00\"", "\"sun 03:30\"")).isEmpty();
  }

  @Test
  void hours_and_exceptions_in_such_an_hour_are_told() {
    assertThat(
            added(
                quiet(), "hours:\n", "hours:\n  - {days: [sun], from: \"02:30\", to: \"05:00\"}\n"))
        .containsExactly("WARNING dst-gap hours.1", "WARNING dst-overlap hours.1");
    String set = "row: Q2, set: {inform: [ada]}, reason: \"Trial\"}\n";
    String exceptions =
        "exceptions:\n  - {id: E1, from: \"2027-03-28T02:30\", to: \"2027-10-31T02:30\", ";
    assertThat(added(quiet(), "rows:", exceptions + set + "rows:"))
        .containsExactly(
            "WARNING calendar-ends exceptions.E1",
            "WARNING dst-gap exceptions.E1",
            "WARNING dst-overlap exceptions.E1");
  }

  @Test
  void business_hours_that_are_night_elsewhere_are_told() {
    assertThat(added(quiet(), "name: \"Finn Kok\"", "name: \"Finn Kok\", tz: Asia/Tokyo"))
        .containsExactly("WARNING zone-mismatch people.finn");
    assertThat(added(quiet(), "name: \"Finn Kok\"", "name: \"Finn Kok\", tz: Europe/London"))
        .isEmpty();
  }

  @Test
  void two_weeks_in_a_row_are_too_long() {
    assertThat(added(quiet(), "length: 1w", "length: 2w"))
        .containsExactly(
            "WARNING load people.bram",
            "WARNING load people.cleo",
            "WARNING load people.dirk",
            "WARNING load people.emma",
            "WARNING load people.finn");
  }

  @Test
  void review_grows_stale_and_then_an_error() {
    assertThat(names(Lints.of(sample(), reviewed(80)))).noneMatch(each -> each.contains("stale"));
    assertThat(names(Lints.of(sample(), reviewed(100)))).contains("WARNING stale-review review");
    assertThat(names(Lints.of(sample(), reviewed(190)))).contains("ERROR stale-review review");
  }

  private static Facts reviewed(int daysAgo) {
    return Facts.unknown().withReviewed(Lints.NOW.minus(Duration.ofDays(daysAgo)));
  }

  @Test
  void names_that_no_row_uses_are_orphans() {
    String gina = "  gina: {side: provider, name: Gina}\n";
    assertThat(added(quiet(), "people:\n", "people:\n" + gina))
        .containsExactly("WARNING orphan people.gina");
    assertThat(added(quiet(), "systems:\n", "systems:\n  pumps: {name: Pumps}\n"))
        .containsExactly("WARNING orphan systems.pumps");
    String path = "  spare:\n    - {at: 0m, page: [\"schedule:rest\"], by: [sms]}\n";
    String schedule =
        "  rest: {side: provider, start: 2029-01-01, handoff: \"09:00\", length: 1d,"
            + " order: [bram]}\n";
    assertThat(
            added(
                quiet(), "schedules:\n", "schedules:\n" + schedule, "paths:\n", "paths:\n" + path))
        .containsExactly("WARNING orphan paths.spare", "WARNING orphan schedules.rest");
    assertThat(
            added(
                quiet(),
                "categories: [\"*\"], owner: internal",
                "categories: [any], owner: internal",
                "systems: [boats], categories: [\"*\"]",
                "systems: [boats], categories: [any]"))
        .containsExactly("WARNING orphan categories.security");
  }

  @Test
  void host_of_two_systems_with_different_owners_is_ambiguous() {
    assertThat(added(quiet(), "host:boat-*", "host:*-9"))
        .containsExactly("ERROR ambiguous-match systems.boats");
    assertThat(GlobMeet.of("ticket-*", "*-9")).contains("ticket-9");
    assertThat(GlobMeet.of("erp-*", "srv-?")).isEmpty();
    assertThat(GlobMeet.of("A?c", "*B*")).contains("abc");
  }

  @Test
  void higher_severity_with_a_longer_response_time_is_an_error() {
    assertThat(added(quiet(), "respond: 20m", "respond: 9h"))
        .containsExactly("ERROR severity-order severities.red");
    assertThat(
            added(
                quiet(),
                "respond: 20m, page: always",
                "respond: 20m, clock: business, page: always"))
        .contains("ERROR severity-order severities.red");
  }

  @Test
  void security_without_the_systems_is_noted() {
    String row = "\n  - {id: Q3, systems: [\"*\"], categories: [security], owner: provider,";
    assertThat(added(quiet(), "rows:", "rows:" + row + " accountable: bram, path: sail}"))
        .containsExactly("NOTE dead-dependency rows.Q3");
  }

  @Test
  void leaver_on_a_schedule_is_an_error() {
    assertThat(added(quiet(), "name: \"Cleo Vos\"", "name: \"Cleo Vos\", until: 2027-01-31"))
        .containsExactly("ERROR leaver people.cleo");
    assertThat(added(quiet(), "name: \"Cleo Vos\"", "name: \"Cleo Vos\", until: 2029-01-31"))
        .isEmpty();
  }

  @Test
  void accountable_person_of_the_other_side_is_an_error() {
    assertThat(added(quiet(), "accountable: ada", "accountable: bram"))
        .containsExactly("ERROR accountable-elsewhere rows.Q1");
  }

  @Test
  void contacts_are_told_of_only_where_somebody_looked() {
    List<String> all = new ArrayList<>();
    for (String id : List.of("ada", "bram", "cleo", "dirk", "emma", "finn")) {
      for (String channel : List.of("sms", "voice", "email")) {
        all.add(id + "." + channel);
      }
    }
    assertThat(subjects("unverified", Facts.unknown())).isEmpty();
    assertThat(subjects("unverified", Facts.unknown().withConfirmed(Map.of())))
        .containsExactlyInAnyOrderElementsOf(all.stream().map(each -> "people." + each).toList());
    Facts some = Facts.unknown().withConfirmed(answered(10)).withDrilled(answered(91));
    assertThat(subjects("unverified", some)).hasSize(17).doesNotContain("people.ada.sms");
    assertThat(subjects("drill", some)).hasSize(18);
  }

  private static Map<Contact, Instant> answered(int daysAgo) {
    Map<Contact, Instant> answered = new HashMap<>();
    answered.put(
        new Contact(new PersonId("ada"), Channel.SMS), Lints.NOW.minus(Duration.ofDays(daysAgo)));
    return answered;
  }

  private static List<String> subjects(String id, Facts facts) {
    return Lints.of(quiet(), facts).stream()
        .filter(finding -> finding.id().equals(id))
        .map(Finding::subject)
        .toList();
  }

  @Test
  void number_that_takes_no_texts_is_an_error_where_texts_are_all_there_is() {
    Facts facts = Facts.unknown().withTextless(Map.of("+31612345612", "opted out"));
    assertThat(subjects("opted-out", facts)).isEmpty();
    String text =
        edited(
            quiet(),
            "{at: 0m, page: [\"schedule:night\"], by: [sms, voice]}",
            "{at: 0m, page: [\"schedule:night\"], by: [sms]}");
    assertThat(names(Lints.of(text, facts))).contains("ERROR opted-out people.cleo.sms");
  }

  @Test
  void what_the_reader_refuses_has_the_ids_of_the_linter() {
    assertThat(mistakes(edited(quiet(), "to: \"17:00\"", "to: \"07:00\"")))
        .containsExactly("window");
    String row = "rows:\n  - {id: Q0, systems: [boats], categories: [\"*\"], owner: provider,";
    assertThat(mistakes(edited(quiet(), "rows:", row + " accountable: bram, path: sail}")))
        .containsExactly("tie");
    assertThat(mistakes(edited(quiet(), "sms: \"+31612345601\"", "sms: \"31612\"")))
        .containsExactly("no-channel");
    assertThat(mistakes(edited(sample(), "tie_breaker: ruth", ""))).containsExactly("joint-rule");
  }

  private static List<String> mistakes(String text) {
    MatrixFile.Result result = MatrixFile.read("m.yml", text);
    return result instanceof MatrixFile.Mistakes found
        ? found.mistakes().stream().map(Mistake::id).toList()
        : List.of();
  }
}
