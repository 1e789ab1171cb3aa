package nightbell.timer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import nightbell.alert.IncidentNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Wake-ups on Quartz itself, by the machine's clock. */
class QuartzTimersTest {
  private static final IncidentNumber FIRST = new IncidentNumber(101);
  private static final IncidentNumber SECOND = new IncidentNumber(102);

  private final BlockingQueue<IncidentNumber> woken = new LinkedBlockingQueue<>();
  private volatile Duration ahead = Duration.ZERO;
  private final QuartzTimers timers =
      new QuartzTimers("quartz-timers-test", instant -> instant.minus(ahead));

  @AfterEach
  void close() {
    timers.close();
  }

  @Test
  void what_is_overdue_when_it_is_armed_fires_at_once_and_once() throws InterruptedException {
    timers.start(woken::add);
    timers.arm(SECOND, Instant.now().minusSeconds(7200));
    assertThat(next()).isEqualTo(SECOND);
    timers.arm(FIRST, Instant.now().plusMillis(100));
    assertThat(next()).isEqualTo(FIRST);
    assertThat(woken).isEmpty();
  }

  @Test
  void armed_anew_the_last_instant_counts_and_a_cancelled_one_never_comes()
      throws InterruptedException {
    timers.start(woken::add);
    timers.arm(FIRST, Instant.now().plusSeconds(3600));
    timers.arm(SECOND, Instant.now().plusMillis(50));
    timers.cancel(SECOND);
    timers.arm(FIRST, Instant.now().plusMillis(150));
    assertThat(next()).isEqualTo(FIRST);
    assertThat(woken).isEmpty();
  }

  @Test
  void after_the_machines_clock_was_set_back_it_fires_by_what_the_machine_shows()
      throws InterruptedException {
    timers.start(woken::add);
    ahead = Duration.ofHours(1);
    timers.arm(FIRST, Instant.now().plus(ahead).plusMillis(100));
    assertThat(next()).isEqualTo(FIRST);
  }

  private IncidentNumber next() throws InterruptedException {
    return woken.poll(20, TimeUnit.SECONDS);
  }
}
