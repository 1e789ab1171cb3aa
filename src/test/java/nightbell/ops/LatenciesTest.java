package nightbell.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LatenciesTest {
  private static final Duration DIGITS = Duration.ofNanos(150_000);

  private final Latencies latencies = new Latencies();

  @Test
  void a_percentile_is_a_time_that_was_measured() {
    for (int millis = 200; millis >= 1; millis--) {
      latencies.add(Duration.ofMillis(millis).toNanos());
    }
    assertThat(latencies.percentile(50)).isCloseTo(Duration.ofMillis(100), DIGITS);
    assertThat(latencies.percentile(90)).isCloseTo(Duration.ofMillis(180), DIGITS);
    assertThat(latencies.percentile(99)).isCloseTo(Duration.ofMillis(198), DIGITS);
    assertThat(latencies.percentile(100)).isCloseTo(Duration.ofMillis(200), DIGITS);
  }

  @Test
  void of_one_time_every_percentile_is_that_time() {
    latencies.add(Duration.ofMillis(7).toNanos());
    assertThat(latencies.percentile(50)).isCloseTo(Duration.ofMillis(7), DIGITS);
    assertThat(latencies.percentile(99)).isCloseTo(Duration.ofMillis(7), DIGITS);
  }

  @Test
  void without_any_time_the_line_says_zero() {
    assertThat(latencies.line("alert to 202")).startsWith("alert to 202").contains(" 0  median");
  }
}
