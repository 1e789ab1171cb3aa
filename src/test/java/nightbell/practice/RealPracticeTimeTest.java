package nightbell.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class RealPracticeTimeTest {

  @Test
  void task_runs_after_its_delay_and_a_failing_or_cancelled_one_harms_no_other() throws Exception {
    CountDownLatch ran = new CountDownLatch(1);
    AtomicBoolean never = new AtomicBoolean();
    try (RealPracticeTime time = new RealPracticeTime(() -> Instant.EPOCH)) {
      time.after(Duration.ofHours(1), () -> never.set(true)).cancel();
      time.after(
          Duration.ofMillis(1),
          () -> {
            throw new IllegalStateException("on purpose");
          });
      time.after(Duration.ofMillis(5), ran::countDown);

      assertThat(ran.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(time.now()).isEqualTo(Instant.EPOCH);
    }
    assertThat(never).isFalse();
  }
}
