package nightbell.escalation;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nightbell.audit.Kind;
import nightbell.oncall.Channel;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;
import org.junit.jupiter.api.Test;

/** What must not come of a decision, however late or strange the moment it is made in. */
class NeverTest {

  @Test
  void support_that_takes_over_after_a_pause_is_not_paged_for_what_was_missed() {
    Night night = Night.of(Night.SATURDAY).fires("ot-plc-1", "critical").acknowledges("tomas");
    night.news();

    night.sleptUntil(ofHours(3));

    assertThat(night.incident.state()).isEqualTo(State.ACKNOWLEDGED);
    assertThat(night.news()).noneMatch(page -> page.contains(" page ") || page.contains("breach"));
  }

  @Test
  void flapping_incident_that_was_quiet_long_enough_pages_nobody_after_a_pause() {
    Night night = flapping("critical").clears();
    night.news();

    night.sleptUntil(ofHours(3));

    assertThat(night.incident.isResolved()).isTrue();
    assertThat(night.incident.breached()).isFalse();
    assertThat(night.news()).allMatch(page -> page.contains(" over "));
  }

  @Test
  void held_incident_that_flapped_is_resolved_when_it_was_quiet_long_enough() {
    Night night = flapping("warning").clears();
    assertThat(night.incident.state()).isEqualTo(State.HELD);

    night.until(ofMinutes(14));

    assertThat(night.incident.isResolved()).isTrue();
    night.until(ofHours(71));
    assertThat(night.news()).isEmpty();
  }

  @Test
  void escalating_a_held_incident_that_was_acknowledged_leaves_no_acknowledgement_behind() {
    Night night = Night.of(Night.SATURDAY).fires("erp-db-1", "warning").acknowledges("tomas");

    night.happens(new Event.Escalate(night.person("tomas"), Via.WEB));

    assertThat(night.incident.state()).isEqualTo(State.OPEN);
    assertThat(night.incident.acknowledged()).isNull();
    night.acknowledges("lee");
    assertThat(night.incident.state()).isEqualTo(State.ACKNOWLEDGED);
  }

  @Test
  void escalating_what_support_took_over_sets_the_new_leads_path_going_again() {
    Night night = Night.of(Night.SATURDAY).fires("ot-plc-1", "critical").acknowledges("tomas");
    night.until(ofMinutes(11));
    assertThat(night.incident.lead()).isEqualTo(Side.PROVIDER);
    night.news();

    night.happens(new Event.Escalate(night.person("tomas"), Via.SMS));
    assertThat(night.news()).contains("660 page voice priya");

    night.acknowledges("dana");
    assertThat(night.incident.state()).isEqualTo(State.OPEN);
    assertThat(night.incident.nextAt()).isNotNull();
  }

  @Test
  void support_cannot_snooze_the_leads_path() {
    Night night = Night.of(Night.SATURDAY).fires("ot-plc-1", "critical").until(ofSeconds(10));
    night.news();

    night.happens(new Event.Snooze(night.person("tomas"), Via.SMS, ofMinutes(30)));
    night.until(ofMinutes(9));

    assertThat(night.incident.state()).isEqualTo(State.OPEN);
    assertThat(night.news())
        .contains("360 page voice dana")
        .noneMatch(page -> page.contains("priya") || page.contains("tomas"));
  }

  @Test
  void snoozed_incident_is_no_longer_unanswered() {
    Night night = Night.of(Night.SATURDAY).fires("erp-db-1", "critical").until(ofMinutes(46));
    assertThat(night.incident.unanswered()).isTrue();

    night.happens(new Event.Snooze(night.person("tomas"), Via.SMS, ofMinutes(30)));

    assertThat(night.incident.unanswered()).isFalse();
    assertThat(night.kinds()).contains(Kind.ACKNOWLEDGED, Kind.SNOOZED);
  }

  @Test
  void breach_after_a_pause_tells_the_response_time_and_not_the_pause() {
    Night night = Night.of(Night.SATURDAY).fires("erp-db-1", "critical").sleptUntil(ofHours(3));

    Decision last = night.decisions.get(night.decisions.size() - 1);

    assertThat(last.pages())
        .filteredOn(page -> page.kind() == PageKind.BREACH)
        .extracting(PageOrder::by)
        .containsExactly("15 min");
  }

  @Test
  void desk_that_a_text_cannot_reach_hears_of_the_breach_by_its_next_channel() {
    Night night = Night.of(Night.SATURDAY).fires("erp-db-1", "critical").until(ofMinutes(15));
    night.news();

    fails(night, PageKind.BREACH, Channel.SMS);
    assertThat(night.news()).containsExactly("900 breach voice dana");
    fails(night, PageKind.BREACH, Channel.VOICE);
    assertThat(night.news()).containsExactly("900 breach email dana");
    fails(night, PageKind.BREACH, Channel.EMAIL);
    assertThat(night.news()).isEmpty();

    night.acknowledges("tomas");
    night.news();
    fails(night, PageKind.BREACH, Channel.SMS);
    assertThat(night.news()).isEmpty();
  }

  @Test
  void last_resort_without_the_named_channels_is_paged_by_what_it_has() {
    Night night =
        Night.of(
                Night.SATURDAY,
                text ->
                    text.replace(
                            "then: [ruth, dana], by: [voice, sms, email]",
                            "then: [ruth], by: [email]")
                        .replace(", email: ruth@brightwater.example", ""))
            .fires("erp-db-1", "critical")
            .until(ofMinutes(44));
    night.news();

    night.until(ofMinutes(61));

    assertThat(night.news())
        .containsExactly(
            "2700 page voice ruth",
            "2760 page sms ruth",
            "3600 page voice ruth",
            "3660 page sms ruth");
  }

  @Test
  void person_on_both_sides_paths_gets_one_message_and_its_failure_counts_for_both() {
    Night night =
        Night.of(
                Night.SATURDAY,
                text ->
                    text.replace(
                        "internal-std:\n    - {at: 0m,  page: [\"schedule:harlow-oncall\"]",
                        "internal-std:\n    - {at: 0m,  page: [\"schedule:noc\"]"))
            .fires("ot-plc-1", "critical");

    assertThat(night.news()).containsExactly("0 page sms tomas");
    night.fails("tomas", "sms");
    assertThat(night.news()).containsExactly("0 page voice tomas");
    night.fails("tomas", "voice");
    assertThat(night.kinds()).filteredOn(Kind.HURRIED::equals).hasSize(2);
  }

  @Test
  void any_word_from_the_acknowledger_puts_the_question_off() {
    Night night = Night.of(Night.SATURDAY).fires("erp-db-1", "critical").acknowledges("tomas");
    night.until(ofMinutes(20)).happens(new Event.Heard(night.person("tomas")));
    night.until(ofMinutes(40)).acknowledges("tomas");
    night.until(ofMinutes(60)).happens(new Event.Heard(night.person("priya")));
    night.news();

    night.until(ofMinutes(69));
    assertThat(night.news()).isEmpty();
    night.until(ofMinutes(70));
    assertThat(night.news()).containsExactly("4200 still_yours sms tomas");
  }

  @Test
  void text_that_cannot_be_counted_on_after_a_stop_goes_on_to_the_call_and_the_desk_hears() {
    Night night = Night.of(Night.SATURDAY).fires("erp-db-1", "critical").until(ofSeconds(5));
    List<PageId> texts =
        night.decisions.get(0).pages().stream()
            .filter(page -> page.kind() == PageKind.PAGE)
            .map(PageOrder::id)
            .toList();
    night.news();

    night.happens(new Event.OptedOut(night.person("tomas"), texts));

    assertThat(night.news()).containsExactly("5 page voice tomas", "5 opted_out sms ruth");
  }

  @Test
  void message_keeps_its_sense_only_while_the_incident_stands_as_it_stood() {
    Night night = Night.of(Night.SATURDAY).fires("ot-plc-1", "critical");
    assertThat(night.incident.wants(PageKind.PAGE, Side.PROVIDER)).isTrue();
    assertThat(night.incident.wants(PageKind.STILL_YOURS, night.incident.lead())).isFalse();

    night.acknowledges("tomas");
    assertThat(night.incident.wants(PageKind.PAGE, Side.PROVIDER)).isFalse();
    assertThat(night.incident.wants(PageKind.PAGE, Side.INTERNAL)).isTrue();
    assertThat(night.incident.wants(PageKind.BREACH, night.incident.lead())).isTrue();

    night.acknowledges("lee");
    assertThat(night.incident.wants(PageKind.PAGE, Side.INTERNAL)).isFalse();
    assertThat(night.incident.wants(PageKind.BREACH, night.incident.lead())).isFalse();
    assertThat(night.incident.wants(PageKind.STILL_YOURS, night.incident.lead())).isTrue();
  }

  private static Night flapping(String severity) {
    Night night = Night.of(Night.SATURDAY).fires("erp-db-1", severity);
    for (int i = 1; i <= 4; i++) {
      night.until(ofMinutes(i)).clears();
      night.firesAgain("erp-db-1", severity);
    }
    assertThat(night.incident.flaps().flapping()).isTrue();
    night.news();
    return night;
  }

  private static void fails(Night night, PageKind kind, Channel channel) {
    night.happens(new Event.NoticeFailed(kind, new PersonId("dana"), channel));
  }
}
