package nightbell.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import nightbell.engine.Delivery;
import nightbell.engine.Fault;
import org.junit.jupiter.api.Test;

/** When a carrier is left alone, and when it is tried again. */
class BreakerTest {
  private static final Delivery FINE = new Delivery.Accepted("SM1");
  private static final Delivery FAILED = new Delivery.Later("HTTP 503");
  private static final Delivery SILENT = new Delivery.Unknown("no answer within 10 s");
  private static final Delivery REFUSED = new Delivery.Refused("20003", Fault.CREDENTIALS);

  private Instant now = Instant.parse("2026-11-21T08:10:00Z");
  private final Breaker breaker = new Breaker(() -> now);

  @Test
  void bad_credentials_trip_at_once_and_a_number_that_is_refused_never_does() {
    for (int i = 0; i < 10; i++) {
      breaker.heard(new Delivery.Refused("21211", Fault.NUMBER));
      breaker.heard(new Delivery.Later("429", Fault.RATE));
    }
    assertThat(breaker.isClosed()).isTrue();

    breaker.heard(REFUSED);

    assertThat(breaker.isClosed()).isFalse();
    assertThat(breaker.outage())
        .hasValueSatisfying(
            outage -> {
              assertThat(outage.since()).isEqualTo(now);
              assertThat(outage.why()).isEqualTo("20003");
            });
  }

  @Test
  void three_failures_in_a_row_trip_and_one_success_between_them_does_not() {
    breaker.heard(FAILED);
    breaker.heard(SILENT);
    breaker.heard(FINE);
    breaker.heard(FAILED);
    breaker.heard(SILENT);
    assertThat(breaker.isClosed()).isTrue();
    breaker.heard(FAILED);
    assertThat(breaker.isClosed()).isFalse();
  }

  @Test
  void one_page_tries_after_the_pause_and_its_success_closes() {
    breaker.heard(REFUSED);
    pass(29);
    assertThat(breaker.mayTry()).isFalse();
    pass(1);
    assertThat(breaker.mayTry()).isTrue();
    assertThat(breaker.mayTry()).as("somebody tries already").isFalse();
    breaker.heard(FINE);
    assertThat(breaker.isClosed()).isTrue();
    assertThat(breaker.outage()).isEmpty();
  }

  @Test
  void try_of_which_nothing_is_ever_heard_lapses() {
    breaker.heard(REFUSED);
    pass(30);
    assertThat(breaker.mayTry()).isTrue();
    pass(29);
    assertThat(breaker.mayTry()).isFalse();
    pass(1);
    assertThat(breaker.mayTry()).isTrue();
  }

  @Test
  void each_try_that_fails_doubles_the_pause_up_to_five_minutes_and_the_outage_stays_one() {
    Instant began = now;
    breaker.heard(REFUSED);
    for (int seconds : new int[] {30, 60, 120, 240, 300, 300}) {
      pass(seconds - 1);
      assertThat(breaker.isProbeDue()).as("before %d s", seconds).isFalse();
      pass(1);
      assertThat(breaker.mayTry()).as("after %d s", seconds).isTrue();
      breaker.heard(REFUSED);
      assertThat(breaker.outage()).hasValueSatisfying(o -> assertThat(o.since()).isEqualTo(began));
    }
  }

  @Test
  void probe_of_a_carrier_that_failed_lets_pages_through_and_a_second_one_ends_the_outage() {
    breaker.heard(FAILED);
    breaker.heard(FAILED);
    breaker.heard(FAILED);
    pass(30);
    assertThat(breaker.mayTry()).isTrue();
    breaker.probed(FINE);
    assertThat(breaker.isClosed()).isTrue();
    assertThat(breaker.outage()).as("not yet over").isPresent();

    pass(30);
    assertThat(breaker.mayTry()).isTrue();
    breaker.probed(FINE);
    assertThat(breaker.outage()).isEmpty();
  }

  @Test
  void page_that_fails_after_a_good_probe_opens_again_at_once() {
    breaker.heard(FAILED);
    breaker.heard(FAILED);
    breaker.heard(FAILED);
    pass(30);
    assertThat(breaker.mayTry()).isTrue();
    breaker.probed(FINE);
    breaker.heard(SILENT);
    assertThat(breaker.isClosed()).isFalse();
  }

  @Test
  void probe_with_credentials_that_are_good_again_ends_the_outage() {
    breaker.heard(REFUSED);
    pass(30);
    assertThat(breaker.mayTry()).isTrue();
    breaker.probed(FINE);
    assertThat(breaker.outage()).isEmpty();
  }

  private void pass(int seconds) {
    now = now.plus(Duration.ofSeconds(seconds));
  }
}
