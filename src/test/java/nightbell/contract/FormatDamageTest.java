package nightbell.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.FutureTask;
import nightbell.alert.Alert;
import nightbell.contract.Payloads.Payload;
import nightbell.intake.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Twenty thousand damaged bodies: each is read or refused, on a small stack, none throws, and
 * nothing of them stays in memory.
 */
class FormatDamageTest {
  private static final int MUTATIONS = 20_000;
  private static final long SEED = 20_261_006;
  private static final long STACK_BYTES = 512 * 1024;
  private static final long MOST_LEFT_BEHIND = 24 * 1024 * 1024;

  @Test
  @Timeout(120)
  void no_damage_to_a_body_makes_a_format_throw() throws Exception {
    long before = used();
    FutureTask<Duration> all = new FutureTask<>(FormatDamageTest::damageAll);
    new Thread(null, all, "small stack", STACK_BYTES).start();

    assertThat(all.get()).isLessThan(Duration.ofSeconds(5));
    assertThat(used() - before).isLessThan(MOST_LEFT_BEHIND);
  }

  /** What is left of the heap's use after a collection. */
  private static long used() {
    System.gc();
    Runtime heap = Runtime.getRuntime();
    return heap.totalMemory() - heap.freeMemory();
  }

  /** The longest time that one body took. */
  private static Duration damageAll() throws IOException {
    List<Payload> samples = new Payloads(Payloads.OURS).all();
    Random random = new Random(SEED);
    Duration longest = Duration.ZERO;
    for (int i = 0; i < MUTATIONS; i++) {
      Payload sample = samples.get(i % samples.size());
      byte[] damaged = Damage.to(sample.body(), random);
      long start = System.nanoTime();
      try {
        check(sample.reader().read(sample.posted(damaged)));
      } catch (RuntimeException | AssertionError | StackOverflowError e) {
        String text = new String(damaged, StandardCharsets.UTF_8);
        throw new AssertionError("mutation " + i + " of " + sample.file() + ": " + text, e);
      }
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      longest = took.compareTo(longest) > 0 ? took : longest;
    }
    return longest;
  }

  private static void check(Reading reading) {
    if (reading instanceof Reading.Unreadable unreadable) {
      assertThat(unreadable.faults()).isNotEmpty();
    } else {
      assertThat(((Reading.Items) reading).items()).isNotEmpty();
      for (Alert alert : Payloads.alertsOf(reading)) {
        assertThat(alert.title()).isNotBlank();
        assertThat(alert.id() == null ? "" : alert.id()).hasSizeLessThanOrEqualTo(512);
      }
    }
  }
}
