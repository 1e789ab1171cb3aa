package nightbell.escalation;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nightbell.audit.Kind;
import nightbell.matrix.Owner;
import nightbell.oncall.Side;
import org.junit.jupiter.api.Test;

/** What both sides work: one leads at every minute. */
class JointTest {

  /** The plant's network: internal leads, provider supports, Ruth breaks the tie after 10 min. */
  private static Night plant() {
    return Night.of(Night.SATURDAY).fires("ot-plc-1", "critical");
  }

  @Test
  void both_sides_paths_start_at_once() {
    Night night = plant();

    assertThat(night.news()).containsExactly("0 page sms dana", "0 page sms tomas");
    assertThat(night.incident.lead()).isEqualTo(Side.INTERNAL);
    assertThat(night.incident.owner()).isEqualTo(Owner.JOINT);
  }

  @Test
  void leading_sides_acknowledgement_acknowledges_and_stops_everything() {
    Night night = plant().acknowledges("lee");

    assertThat(night.incident.state()).isEqualTo(State.ACKNOWLEDGED);
    night.news();
    night.until(ofMinutes(30).minusSeconds(1));
    assertThat(night.news()).isEmpty();
    assertThat(night.incident.lead()).as("it does not move any more").isEqualTo(Side.INTERNAL);
  }

  @Test
  void supports_acknowledgement_stops_its_own_path_only() {
    Night night = plant().acknowledges("tomas");
    night.news();

    assertThat(night.incident.state()).isEqualTo(State.OPEN);
    assertThat(night.incident.acknowledged()).isNull();
    night.until(ofMinutes(7));
    assertThat(night.news())
        .contains("60 page voice dana", "360 page voice lee")
        .noneMatch(page -> page.contains("tomas") || page.contains("priya"));
  }

  @Test
  void lead_moves_once_however_long_the_silence() {
    Night night = plant().until(ofMinutes(10));

    assertThat(night.incident.lead()).isEqualTo(Side.PROVIDER);
    assertThat(night.news()).contains("600 page voice ruth", "600 page sms ruth");
    night.until(ofHours(3));
    assertThat(night.incident.lead()).isEqualTo(Side.PROVIDER);
    assertThat(night.kinds()).filteredOn(Kind.LEAD_MOVED::equals).hasSize(1);
  }

  @Test
  void support_that_says_not_mine_leaves_and_the_lead_goes_on() {
    Night night = plant().until(ofSeconds(10));
    night.news();

    night.happens(new Event.NotMine(night.person("tomas"), Via.SMS)).until(ofMinutes(9));

    assertThat(night.kinds()).contains(Kind.NOT_MINE, Kind.GAP);
    assertThat(night.news())
        .contains("60 page voice dana")
        .noneMatch(page -> page.contains("tomas") || page.contains("ruth"));
    assertThat(night.incident.wants(PageKind.PAGE, Side.PROVIDER)).isFalse();
  }

  @Test
  void support_that_left_is_paged_again_when_the_lead_moves_to_it() {
    Night night = plant();
    night.happens(new Event.NotMine(night.person("tomas"), Via.SMS)).until(ofMinutes(9));
    night.news();

    night.until(ofMinutes(10));

    assertThat(night.news()).contains("600 page sms tomas", "600 page voice ruth");
  }

  @Test
  void lead_that_says_not_mine_gives_the_lead_to_the_other_side_when_it_accepts() {
    Night night = plant().until(ofSeconds(10));
    night.news();

    night.happens(new Event.NotMine(night.person("dana"), Via.SMS));
    assertThat(night.incident.lead()).isEqualTo(Side.INTERNAL);
    assertThat(night.news()).as("the support's path runs already").isEmpty();
    night.until(ofMinutes(11));
    assertThat(night.news()).noneMatch(page -> page.contains("lee"));

    night.acknowledges("priya");
    assertThat(night.incident.state()).isEqualTo(State.ACKNOWLEDGED);
    assertThat(night.incident.lead()).isEqualTo(Side.PROVIDER);
    assertThat(night.incident.owner()).isEqualTo(Owner.JOINT);
    assertThat(night.kinds()).doesNotContain(Kind.LEAD_MOVED);
  }

  @Test
  void joint_hand_over_that_nobody_accepts_returns_the_lead_and_starts_its_path_again() {
    Night night = plant().until(ofSeconds(10));
    night.happens(new Event.HandOver(night.person("dana"), Via.WEB, Side.PROVIDER, "theirs"));
    night.until(ofMinutes(15));
    night.news();

    night.until(ofMinutes(15).plusSeconds(10));

    assertThat(night.news())
        .contains("910 page sms dana", "910 returned sms dana", "910 returned sms ruth");
    assertThat(night.incident.runs()).noneMatch(PathRun::isStopped);
    assertThat(night.incident.leadUntil()).isEqualTo(night.now.plusSeconds(600));
  }

  @Test
  void support_that_acknowledged_is_asked_anew_when_it_is_handed_the_lead() {
    Night night = plant().acknowledges("tomas");
    night.news();

    night.happens(new Event.HandOver(night.person("dana"), Via.WEB, Side.PROVIDER, ""));

    assertThat(night.news()).containsExactly("0 page sms tomas");
    night.acknowledges("tomas");
    assertThat(night.incident.state()).isEqualTo(State.ACKNOWLEDGED);
    assertThat(night.incident.lead()).isEqualTo(Side.PROVIDER);
  }

  @Test
  void systems_of_both_sides_are_led_like_joint_ones() {
    Night night = Night.of(Night.SATURDAY.plusSeconds(200_000));
    night.names(List.of("erp", "firewall"), "critical");
    assertThat(night.news()).containsExactly("0 page sms lee", "0 page sms priya");

    night.until(ofSeconds(449));
    assertThat(night.incident.lead()).isEqualTo(Side.INTERNAL);
    night.until(ofSeconds(450));

    assertThat(night.incident.lead()).isEqualTo(Side.PROVIDER);
    assertThat(night.news()).contains("450 page voice ruth");
    night.acknowledges("lee");
    assertThat(night.incident.state()).isEqualTo(State.OPEN);
    night.acknowledges("priya");
    assertThat(night.incident.state()).isEqualTo(State.ACKNOWLEDGED);
  }
}
