package nightbell.escalation;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nightbell.audit.Actor;
import nightbell.audit.Kind;
import nightbell.matrix.Owner;
import nightbell.oncall.Side;
import org.junit.jupiter.api.Test;

/** An incident goes to the other side, is accepted there, or comes back. */
class HandOverTest {

  /** The provider's by its row; Tomas was paged, and nothing else is said of it. */
  private static Night opened() {
    Night night = Night.of(Night.SATURDAY).fires("erp-db-1", "critical").until(ofSeconds(30));
    night.news();
    return night;
  }

  private static Night handed(Night night) {
    return night.happens(
        new Event.HandOver(night.person("tomas"), Via.SMS, Side.INTERNAL, "a change of theirs"));
  }

  private static List<GapKind> gaps(Night night) {
    return night.decisions.stream()
        .flatMap(decision -> decision.entries().stream())
        .filter(entry -> entry.kind() == Kind.GAP)
        .map(entry -> Map.copyOf(entry.data()).get(GapKind.KEY))
        .map(GapKind::of)
        .toList();
  }

  @Test
  void receiving_sides_path_starts_and_the_giving_sides_rests() {
    Night night = handed(opened());

    assertThat(night.news()).containsExactly("30 page sms dana");
    assertThat(night.incident.lead()).isEqualTo(Side.PROVIDER);
    assertThat(night.incident.owner()).isEqualTo(Owner.PROVIDER);
    night.until(ofMinutes(10));
    assertThat(night.news()).noneMatch(page -> page.contains("priya") || page.contains("tomas"));
    assertThat(night.incident.wants(PageKind.PAGE, Side.PROVIDER)).isFalse();
  }

  @Test
  void timeline_says_who_gave_it_to_whom_by_which_path_and_for_how_long() {
    Night night = handed(opened());

    assertThat(night.decisions.get(night.decisions.size() - 1).entries())
        .filteredOn(entry -> entry.kind() == Kind.HANDED_OVER)
        .singleElement()
        .extracting(entry -> entry.text())
        .isEqualTo(
            "Tomas Weber hands it to Harlow IT: \"a change of theirs\". Path internal-std (by its"
                + " row R03) starts there; until someone accepts it, for 15 min at most,"
                + " Brightwater MSP still owns it.");
  }

  @Test
  void acknowledgement_there_makes_it_theirs() {
    Night night = handed(opened()).acknowledges("dana");

    assertThat(night.incident.state()).isEqualTo(State.ACKNOWLEDGED);
    assertThat(night.incident.lead()).isEqualTo(Side.INTERNAL);
    assertThat(night.incident.owner()).isEqualTo(Owner.INTERNAL);
    assertThat(night.incident.ruling().side()).isEqualTo(Owner.PROVIDER);
    assertThat(night.incident.handing()).isNull();
    assertThat(night.kinds())
        .containsSubsequence(Kind.HANDED_OVER, Kind.HAND_OVER_ACCEPTED, Kind.ACKNOWLEDGED);
    assertThat(night.news()).containsExactly("30 page sms dana", "30 taken sms tomas");
  }

  @Test
  void path_that_starts_again_after_that_is_the_new_owners() {
    Night night = handed(opened()).acknowledges("dana");
    night.news();

    night.until(ofMinutes(100));

    assertThat(night.news())
        .startsWith("1830 still_yours sms dana", "3630 still_yours sms dana", "5430 page sms dana");
    assertThat(night.incident.runs()).extracting(PathRun::side).containsExactly(Side.INTERNAL);
  }

  @Test
  void what_nobody_accepts_returns_and_both_desks_are_told() {
    Night night = handed(opened()).until(ofMinutes(15));
    night.news();

    night.until(ofMinutes(15).plusSeconds(30));

    assertThat(night.news())
        .containsExactly("930 returned sms dana", "930 returned sms ruth", "930 page sms tomas")
        .doesNotHaveDuplicates();
    assertThat(night.incident.handing()).isNull();
    assertThat(night.incident.lead()).isEqualTo(Side.PROVIDER);
    assertThat(night.incident.runs()).extracting(PathRun::side).containsExactly(Side.PROVIDER);
    night.until(ofMinutes(21));
    assertThat(night.news()).contains("1230 page voice priya");
  }

  @Test
  void acknowledgement_of_the_giving_side_stands_and_its_pages_do_not_start_again() {
    Night night = opened().acknowledges("tomas");
    handed(night);
    assertThat(night.incident.state()).isEqualTo(State.ACKNOWLEDGED);
    assertThat(night.news()).containsExactly("30 page sms dana");

    night.until(ofMinutes(5));
    assertThat(night.news()).as("the receiving side is asked").contains("90 page voice dana");
    night.until(ofMinutes(16));

    assertThat(night.incident.state()).isEqualTo(State.ACKNOWLEDGED);
    assertThat(night.news())
        .contains("930 returned sms dana", "930 returned sms ruth")
        .noneMatch(page -> page.contains("page sms tomas"));
    night.until(ofMinutes(46));
    assertThat(night.news()).contains("2730 still_yours sms tomas");
  }

  @Test
  void acknowledgement_of_the_giving_side_meanwhile_takes_it_back_and_nobody_is_paged_after_it() {
    Night night = handed(opened()).acknowledges("priya");

    assertThat(night.incident.state()).isEqualTo(State.ACKNOWLEDGED);
    assertThat(night.incident.handing()).isNull();
    assertThat(night.incident.lead()).isEqualTo(Side.PROVIDER);
    assertThat(night.incident.wants(PageKind.PAGE, Side.INTERNAL)).isFalse();
    assertThat(night.kinds()).contains(Kind.HAND_OVER_RETURNED, Kind.ACKNOWLEDGED);
    night.news();
    night.until(ofMinutes(29));
    assertThat(night.news()).noneMatch(page -> page.contains(" page "));
  }

  @Test
  void acknowledgement_by_someone_on_neither_side_calls_it_off() {
    Night night = handed(opened()).happens(new Event.Acknowledge(Actor.ADMIN, Via.WEB));

    assertThat(night.incident.state()).isEqualTo(State.ACKNOWLEDGED);
    assertThat(night.incident.handing()).isNull();
    assertThat(night.incident.lead()).isEqualTo(Side.PROVIDER);
    assertThat(night.decisions.get(night.decisions.size() - 1).cancel())
        .isEqualTo(Decision.Cancel.ALL);
  }

  @Test
  void handing_it_over_twice_changes_nothing() {
    Night night = handed(opened());
    Incident first = night.incident;
    night.news();

    handed(night);

    assertThat(night.incident).isEqualTo(first);
    assertThat(night.news()).isEmpty();
    assertThat(night.escalation.refusal(first, handOver(night, Side.INTERNAL))).isEmpty();
  }

  @Test
  void handing_it_to_its_owner_is_refused_with_a_sentence() {
    Night night = opened();

    assertThat(night.escalation.refusal(night.incident, handOver(night, Side.PROVIDER)))
        .hasValue("Incident 412 is with Brightwater MSP already.");
    night.clears();
    assertThat(night.escalation.refusal(night.incident, handOver(night, Side.INTERNAL)))
        .hasValue("Incident 412 is resolved.");
  }

  @Test
  void response_time_of_a_business_clock_counts_business_minutes() {
    Night night = Night.of(Night.SATURDAY).fires("erp-db-1", "warning");
    assertThat(night.incident.state()).isEqualTo(State.HELD);

    night.happens(handOver(night, Side.INTERNAL));

    assertThat(night.incident.handing())
        .isNotNull()
        .extracting(handing -> handing.until())
        .isEqualTo(Instant.parse("2026-11-23T17:30:00Z"));
    assertThat(night.news()).contains("0 page sms dana");
  }

  @Test
  void escalation_meanwhile_hurries_the_receiving_side() {
    Night night = handed(opened());
    night.news();

    night.happens(new Event.Escalate(night.person("tomas"), Via.SMS));

    assertThat(night.news()).containsExactly("30 page voice dana", "30 page voice lee");
  }

  @Test
  void resolve_ends_it() {
    Night night = handed(opened()).clears();

    assertThat(night.incident.handing()).isNull();
    assertThat(night.incident.nextAt()).isNull();
  }

  @Test
  void not_mine_hands_it_over_and_leaves_a_gap() {
    Night night = opened();
    night.happens(new Event.NotMine(night.person("tomas"), Via.SMS));

    assertThat(night.incident.isOfferedTo(Side.INTERNAL)).isTrue();
    assertThat(gaps(night)).containsExactly(GapKind.NOT_MINE);
    assertThat(night.news()).containsExactly("30 page sms dana");
    night.happens(new Event.NotMine(night.person("tomas"), Via.SMS));
    assertThat(gaps(night)).as("said twice").hasSize(1);
  }

  @Test
  void not_mine_of_both_sides_returns_it_at_once_as_disputed() {
    Night night = opened();
    night.happens(new Event.NotMine(night.person("tomas"), Via.SMS));
    night.news();

    night.happens(new Event.NotMine(night.person("dana"), Via.SMS));

    assertThat(gaps(night)).containsExactly(GapKind.NOT_MINE, GapKind.DISPUTED);
    assertThat(night.incident.handing()).isNull();
    assertThat(night.incident.lead()).isEqualTo(Side.PROVIDER);
    assertThat(night.news())
        .containsExactly("30 returned sms dana", "30 returned sms ruth", "30 page sms tomas");
  }

  @Test
  void not_mine_of_someone_on_the_owners_path_is_right_and_hurries_it() {
    Night night = opened().until(ofMinutes(4));
    night.news();

    night.happens(new Event.NotMine(night.person("dana"), Via.SMS));

    assertThat(gaps(night)).isEmpty();
    assertThat(night.incident.handing()).isNull();
    assertThat(night.news()).containsExactly("240 page voice priya");
  }

  @Test
  void not_mine_where_the_other_side_has_no_path_begins_the_next_step() {
    Night night =
        Night.of(
                Night.SATURDAY,
                text ->
                    text.replaceAll("(?m)^ +- \\{id: (R03|R08|R09|R10|X1),.*$", "")
                        .replaceAll("(?m)^joint:.*\\n.*plant-rule.*$", "")
                        .replaceAll("(?m)^exceptions:.*$", ""))
            .fires("erp-db-1", "critical");
    night.news();

    night.happens(new Event.NotMine(night.person("tomas"), Via.SMS));

    assertThat(night.incident.handing()).isNull();
    assertThat(gaps(night)).containsExactly(GapKind.NOT_MINE);
    assertThat(night.news()).containsExactly("0 page voice priya");
    assertThat(night.escalation.refusal(night.incident, handOver(night, Side.INTERNAL)))
        .hasValue("The matrix has no path for Harlow IT: nobody there would be paged.");
  }

  @Test
  void second_click_on_escalate_is_no_second_step() {
    Night night = opened();
    night.happens(new Event.Escalate(Actor.ADMIN, Via.WEB));
    night.news();

    night.until(ofSeconds(34)).happens(new Event.Escalate(Actor.ADMIN, Via.WEB));
    assertThat(night.news()).isEmpty();
    night.until(ofSeconds(36)).happens(new Event.Escalate(Actor.ADMIN, Via.WEB));
    assertThat(night.news()).isNotEmpty();
  }

  @Test
  void long_wait_for_one_wake_up_makes_up_the_return_once() {
    Night night = handed(opened());
    night.news();

    night.sleptUntil(ofHours(3));

    assertThat(night.news())
        .filteredOn(page -> page.contains("returned"))
        .containsExactly("10800 returned sms dana", "10800 returned sms ruth");
    assertThat(night.incident.nextAt()).isBefore(night.now.plus(Duration.ofMinutes(15)));
  }

  private static Event handOver(Night night, Side to) {
    return new Event.HandOver(night.person("tomas"), Via.API, to, "");
  }
}
