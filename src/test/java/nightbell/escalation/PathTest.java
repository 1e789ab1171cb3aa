package nightbell.escalation;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nightbell.audit.Kind;
import org.junit.jupiter.api.Test;

/** How a path runs when nobody answers, when pages fail, and when the process was away. */
class PathTest {

  @Test
  void unacknowledged_page_moves_through_all_steps_at_their_times() {
    Night night = Night.of(Night.SATURDAY).fires("erp-db-1", "critical").until(ofSeconds(899));

    assertThat(night.news())
        .containsExactly(
            "0 inform sms lee",
            "0 page sms tomas",
            "60 page voice tomas",
            "180 page sms tomas",
            "300 page voice priya",
            "360 page sms priya",
            "600 page voice ruth",
            "600 page voice dana",
            "660 page sms ruth",
            "660 page sms dana",
            "720 page email ruth",
            "720 page email dana");
  }

  @Test
  void path_that_ran_out_repeats_its_rounds_and_then_pages_the_last_resort_for_ever() {
    Night night = Night.of(Night.SATURDAY).fires("erp-db-1", "critical").until(ofMinutes(44));
    assertThat(night.kinds()).filteredOn(Kind.ROUND_STARTED::equals).hasSize(2);
    assertThat(night.incident.unanswered()).isFalse();
    night.news();

    night.until(ofMinutes(76));

    assertThat(night.incident.unanswered()).isTrue();
    assertThat(night.news())
        .containsExactly(
            "2700 page voice ruth",
            "2700 page voice dana",
            "2760 page sms ruth",
            "2760 page sms dana",
            "2820 page email ruth",
            "2820 page email dana",
            "3600 page voice ruth",
            "3600 page voice dana",
            "3660 page sms ruth",
            "3660 page sms dana",
            "3720 page email ruth",
            "3720 page email dana",
            "4500 page voice ruth",
            "4500 page voice dana",
            "4560 page sms ruth",
            "4560 page sms dana");
  }

  @Test
  void passing_the_response_time_is_a_breach_and_the_other_desk_is_told_once() {
    Night night = Night.of(Night.SATURDAY).fires("erp-db-1", "critical").until(ofMinutes(15));

    assertThat(night.incident.breached()).isTrue();
    assertThat(night.news()).contains("900 breach sms dana");
    night.until(ofHours(5));
    assertThat(night.news()).noneMatch(page -> page.contains("breach"));
  }

  @Test
  void failed_page_goes_to_the_persons_next_channel_at_once() {
    Night night = Night.of(Night.SATURDAY).fires("erp-db-1", "critical").until(ofSeconds(5));
    night.news();

    night.fails("tomas", "sms");

    assertThat(night.news()).containsExactly("5 page voice tomas");
  }

  @Test
  void step_of_which_no_page_can_succeed_gives_way_to_the_next_at_once() {
    Night night = Night.of(Night.SATURDAY).fires("erp-db-1", "critical").until(ofSeconds(5));
    night.fails("tomas", "sms");
    night.news();

    night.fails("tomas", "voice");

    assertThat(night.news()).containsExactly("5 page voice priya");
    assertThat(night.kinds()).contains(Kind.HURRIED);
    night.until(ofMinutes(10));
    assertThat(night.news()).contains("600 page voice ruth");
  }

  @Test
  void failure_told_twice_changes_nothing_the_second_time() {
    Night night = Night.of(Night.SATURDAY).fires("erp-db-1", "critical").until(ofSeconds(5));
    night.fails("tomas", "sms");
    Incident once = night.incident;
    night.news();

    night.fails("tomas", "sms");

    assertThat(night.incident).isEqualTo(once);
    assertThat(night.news()).isEmpty();
  }

  @Test
  void last_step_that_fails_waits_so_that_rounds_do_not_run_through_in_a_moment() {
    Night night = Night.of(Night.SATURDAY).fires("erp-db-1", "critical").until(ofMinutes(10));
    for (String channel : List.of("voice", "sms", "email")) {
      night.fails("ruth", channel).fails("dana", channel);
    }
    night.news();

    night.until(ofSeconds(899));

    assertThat(night.news()).isEmpty();
    night.until(ofMinutes(15));
    assertThat(night.news()).contains("900 page sms tomas");
  }

  @Test
  void empty_schedule_moves_to_the_next_step_at_once_and_says_so() {
    Night night =
        Night.of(
                Night.SATURDAY,
                text ->
                    text.replaceFirst("noc:( +)(.*)start: 2026-10-05", "noc:$1$2start: 2027-10-05"))
            .fires("erp-db-1", "critical");

    assertThat(night.kinds()).contains(Kind.NOBODY_ON_CALL);
    assertThat(night.news()).contains("0 page voice ruth", "0 page voice dana");
  }

  @Test
  void after_a_pause_each_person_is_paged_once_by_each_channel_not_once_for_each_missed_page() {
    Night night = Night.of(Night.SATURDAY).fires("erp-db-1", "critical");
    night.news();

    night.sleptUntil(ofMinutes(200));

    assertThat(night.news())
        .containsExactlyInAnyOrder(
            "12000 page sms tomas",
            "12000 page voice tomas",
            "12000 page voice priya",
            "12000 page sms priya",
            "12000 page voice ruth",
            "12000 page sms ruth",
            "12000 page email ruth",
            "12000 page voice dana",
            "12000 page sms dana",
            "12000 page email dana",
            "12000 breach sms dana");
    assertThat(night.incident.nextAt()).isAfter(night.now);
  }

  @Test
  void pause_between_two_steps_changes_nothing_but_the_moment() {
    Night night = Night.of(Night.SATURDAY).fires("erp-db-1", "critical").until(ofMinutes(4));
    night.news();

    night.sleptUntil(ofMinutes(5));

    assertThat(night.news()).containsExactly("300 page voice priya");
    night.until(ofMinutes(6));
    assertThat(night.news()).containsExactly("360 page sms priya");
  }

  @Test
  void wake_up_that_comes_twice_does_nothing_the_second_time() {
    Night night = Night.of(Night.SATURDAY).fires("erp-db-1", "critical").until(ofMinutes(5));
    Incident before = night.incident;
    night.news();

    night.happens(new Event.Due());

    assertThat(night.incident).isEqualTo(before);
    assertThat(night.news()).isEmpty();
  }
}
