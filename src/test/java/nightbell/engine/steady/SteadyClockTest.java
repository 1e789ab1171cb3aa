package nightbell.engine.steady;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What the service takes for the time when the machine's clock is set otherwise. */
class SteadyClockTest {
  private static final Instant TEN = Instant.parse("2026-11-21T10:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private Instant machine = TEN;
  private long count = -17;
  private final SteadyClock clock = new SteadyClock(() -> machine, () -> count);

  @Test
  void as_long_as_the_machine_goes_forward_it_is_the_machines_time() {
    assertThat(clock.now()).isEqualTo(TEN);
    pass(Duration.ofSeconds(3));
    assertThat(clock.now()).isEqualTo(TEN.plusSeconds(3));
    set(HOUR.multipliedBy(2));
    assertThat(clock.now()).isEqualTo(TEN.plusSeconds(3).plus(HOUR.multipliedBy(2)));
    assertThat(clock.ahead()).isZero();
  }

  @Test
  void set_back_by_an_hour_five_minutes_stay_five_minutes_and_at_most_a_ninth() {
    clock.now();
    set(HOUR.negated());
    assertThat(clock.now()).isEqualTo(TEN);
    for (int second = 1; second <= 300; second++) {
      pass(Duration.ofSeconds(1));
      assertThat(clock.now()).isEqualTo(TEN.plusMillis(second * 900L));
    }
    pass(Duration.ofSeconds(34));
    assertThat(clock.now()).isAfter(TEN.plus(Duration.ofMinutes(5)));
  }

  @Test
  void the_machine_catches_up_and_is_followed_again() {
    clock.now();
    set(Duration.ofSeconds(-30));
    clock.now();
    pass(Duration.ofSeconds(299));
    assertThat(clock.ahead()).isEqualTo(Duration.ofMillis(100));
    pass(Duration.ofSeconds(2));
    assertThat(clock.now()).isEqualTo(machine);
    assertThat(clock.ahead()).isZero();
  }

  @Test
  void a_second_step_back_is_no_other_than_the_first() {
    clock.now();
    set(Duration.ofMinutes(-10));
    clock.now();
    set(Duration.ofMinutes(-10));
    pass(Duration.ofSeconds(10));
    assertThat(clock.now()).isEqualTo(TEN.plusSeconds(9));
    set(Duration.ofMinutes(30));
    assertThat(clock.now()).isEqualTo(machine);
  }

  @Test
  void what_was_recorded_before_a_start_is_never_in_the_future() {
    Instant recorded = TEN.plus(HOUR);
    clock.notBefore(recorded);
    pass(Duration.ofSeconds(10));
    assertThat(clock.now()).isEqualTo(recorded.plusSeconds(9));
    clock.notBefore(TEN);
    assertThat(clock.now()).isEqualTo(recorded.plusSeconds(9));
  }

  @Test
  void an_alarm_is_set_by_what_the_machine_will_show() {
    clock.now();
    assertThat(clock.machine(TEN.plusSeconds(5))).isEqualTo(TEN.plusSeconds(5));
    set(HOUR.negated());
    assertThat(clock.machine(TEN.plusSeconds(5))).isEqualTo(machine.plusSeconds(5));
  }

  @Test
  void it_can_be_told_to_take_the_machines_time() {
    clock.now();
    set(HOUR.negated());
    clock.now();
    clock.follow();
    assertThat(clock.now()).isEqualTo(machine);
    assertThat(clock.ahead()).isZero();
  }

  private void pass(Duration length) {
    machine = machine.plus(length);
    count += length.toNanos();
  }

  /** Somebody sets the machine's clock; no time passes. */
  private void set(Duration by) {
    machine = machine.plus(by);
  }
}
