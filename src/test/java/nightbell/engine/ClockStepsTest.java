package nightbell.engine;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nightbell.engine.steady.Following;
import nightbell.engine.steady.SteadyClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody sets the machine's clock, or the machine sleeps, while an incident is open. */
class ClockStepsTest {
  private final Rig rig = new Rig();
  private Instant machine = rig.now;
  private long count;
  private final SteadyClock clock = new SteadyClock(() -> machine, () -> count);
  private final Following following = new Following(clock, rig.store);

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void set_forward_by_two_hours_what_is_due_is_paged_once() {
    int number = fires();

    set(ofHours(2));
    passing(ofSeconds(10));

    assertThat(rig.voice.news()).containsOnlyOnce("page tomas", "page priya", "page ruth");
    assertThat(rig.sms.news()).containsOnlyOnce("page tomas", "page priya", "page ruth");
    assertThat(rig.incident(number).nextAt()).isAfter(clock.now());
    passing(ofMinutes(5));
    assertThat(paged()).doesNotHaveDuplicates();
  }

  @Test
  void set_back_by_an_hour_nobody_is_paged_twice_and_the_next_step_is_not_an_hour_late() {
    fires();
    passing(ofMinutes(2));
    assertThat(paged()).containsExactly("page tomas");

    set(ofHours(1).negated());
    passing(ofSeconds(50));
    assertThat(paged()).isEmpty();
    passing(ofSeconds(160));

    // The one that is tried again after three minutes, and the step after five.
    assertThat(paged()).containsExactlyInAnyOrder("page tomas", "page priya");
  }

  @Test
  void once_nothing_is_open_the_machines_time_is_taken() {
    int number = fires();
    set(ofHours(1).negated());
    passing(ofSeconds(10));
    assertThat(clock.ahead()).isBetween(ofMinutes(59), ofHours(1));

    assertThat(rig.texts(Rig.TOMAS, number + " 4")).contains("resolved");
    passing(ofSeconds(2));
    assertThat(clock.now()).isEqualTo(machine);
  }

  private int fires() {
    int number = rig.fires("erp-db-1", "critical");
    assertThat(paged()).containsExactly("page tomas");
    return number;
  }

  /** Who was paged since this was last asked; others are told besides. */
  private List<String> paged() {
    return Stream.of(rig.voice, rig.sms)
        .flatMap(carrier -> carrier.news().stream())
        .filter(page -> page.startsWith("page "))
        .toList();
  }

  private void set(Duration by) {
    clock.now();
    machine = machine.plus(by);
  }

  /** Lets time pass as the machine counts it, with a sweep every two seconds. */
  private void passing(Duration length) {
    for (long second = 0; second < length.toSeconds(); second += 2) {
      machine = machine.plusSeconds(2);
      count += ofSeconds(2).toNanos();
      rig.now = clock.now();
      rig.engine.sweep();
      rig.settle();
      following.run();
    }
  }
}
