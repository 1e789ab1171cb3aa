package nightbell.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nightbell.audit.Kind;
import org.junit.jupiter.api.Test;

/** More than three returns in an hour: it stays open until it has been quiet for ten minutes. */
class FlappingTest {
  @Test
  void fourth_return_within_an_hour_is_flapping_and_the_third_is_not() {
    Night night = Night.of(Night.SATURDAY).fires("erp-db-1", "critical");
    for (int i = 1; i <= 3; i++) {
      back(night, Duration.ofMinutes(5));
      assertThat(night.incident.flaps().flapping()).isFalse();
    }
    back(night, Duration.ofMinutes(5));

    assertThat(night.incident.flaps().flapping()).isTrue();
    assertThat(night.incident.flaps().count()).isEqualTo(4);
    assertThat(night.kinds()).containsOnlyOnce(Kind.FLAPPING);
  }

  @Test
  void returns_that_are_an_hour_apart_are_not_counted_together() {
    Night night = Night.of(Night.SATURDAY).fires("erp-db-1", "critical");
    for (int i = 0; i < 8; i++) {
      back(night, Duration.ofMinutes(20));
    }

    assertThat(night.incident.flaps().count()).isEqualTo(8);
    assertThat(night.incident.flaps().flapping()).isFalse();
  }

  @Test
  void flapping_stays_open_until_ten_minutes_of_quiet() {
    Night night = flapping();
    Duration gone = Duration.between(night.incident.openedAt(), night.now);
    night.clears();
    assertThat(night.incident.state()).isEqualTo(State.OPEN);

    night.until(gone.plusMinutes(10).minusSeconds(1));
    assertThat(night.incident.isResolved()).isFalse();
    night.until(gone.plusMinutes(10));

    assertThat(night.incident.isResolved()).isTrue();
    assertThat(night.incident.flaps().flapping()).isFalse();
  }

  @Test
  void firing_within_the_quiet_begins_the_quiet_anew_and_is_a_repeat() {
    Night night = flapping();
    Duration at = Duration.between(night.incident.openedAt(), night.now);
    int flaps = night.incident.flaps().count();
    night.clears().until(at.plusMinutes(9)).firesAgain("erp-db-1", "critical");
    assertThat(night.incident.flaps().quietUntil()).isNull();
    assertThat(night.incident.flaps().count()).isEqualTo(flaps);

    night.clears().until(at.plusMinutes(18));
    assertThat(night.incident.isResolved()).isFalse();
    night.until(at.plusMinutes(19));
    assertThat(night.incident.isResolved()).isTrue();
  }

  @Test
  void flapping_one_that_is_gone_pages_nobody_when_its_silence_ends() {
    Night night = flapping();
    Duration at = Duration.between(night.incident.openedAt(), night.now);
    night
        .silenced(SilencingTest.everything(night.now, Duration.ofMinutes(5)))
        .happens(new Event.Due())
        .clears()
        .news();

    night.until(at.plusMinutes(9));
    assertThat(night.news()).isEmpty();
    night.until(at.plusMinutes(10));

    assertThat(night.incident.isResolved()).isTrue();
    assertThat(night.news()).noneMatch(page -> page.contains(" page "));
  }

  @Test
  void flapping_one_that_fires_again_after_its_silence_ended_pages() {
    Night night = flapping();
    Duration at = Duration.between(night.incident.openedAt(), night.now);
    night
        .silenced(SilencingTest.everything(night.now, Duration.ofMinutes(5)))
        .happens(new Event.Due())
        .clears()
        .until(at.plusMinutes(7))
        .news();

    night.firesAgain("erp-db-1", "critical").until(at.plusMinutes(7));

    assertThat(night.incident.state()).isEqualTo(State.OPEN);
    assertThat(night.news()).anyMatch(page -> page.contains(" page sms tomas"));
  }

  private static Night flapping() {
    Night night = Night.of(Night.SATURDAY).fires("erp-db-1", "critical");
    for (int i = 0; i < 4; i++) {
      back(night, Duration.ofMinutes(2));
    }
    return night;
  }

  private static void back(Night night, Duration after) {
    night.clears();
    night.now = night.now.plus(after);
    night.firesAgain("erp-db-1", "critical");
  }
}
