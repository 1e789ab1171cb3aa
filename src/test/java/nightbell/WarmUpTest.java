package nightbell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WarmUpTest {

  @Test
  void every_round_reaches_the_carrier_within() throws Exception {
    WarmUp warmUp = new WarmUp(() -> Instant.parse("2026-03-03T02:00:00Z"));
    assertThat(warmUp.walk()).isGreaterThanOrEqualTo(WarmUp.ROUNDS);
  }
}
