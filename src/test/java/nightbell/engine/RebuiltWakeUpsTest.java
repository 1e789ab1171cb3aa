package nightbell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nightbell.timer.QuartzTimers;
import org.junit.jupiter.api.Test;

/**
 * Wake-ups of all open incidents are armed at the start. {@code -Dnightbell.open=100000} measures
 * it for as many.
 */
class RebuiltWakeUpsTest {
  private static final int OPEN = Integer.getInteger("nightbell.open", 3_000);

  @Test
  void a_start_arms_every_open_incident_within_seconds() throws InterruptedException {
    try (Rig rig = new Rig();
        QuartzTimers timers = new QuartzTimers("rebuilt-wake-ups", instant -> instant)) {
      rig.fires("erp-db-1", "critical");
      rig.change(copies());
      long began = System.nanoTime();
      long worked = processorTime();
      LiveEngine next = engine(rig, timers);
      next.start();
      Duration work = Duration.ofNanos(processorTime() - worked);
      long took = Duration.ofNanos(System.nanoTime() - began).toMillis();
      System.out.printf(
          "Wake-ups of %d incidents armed in %d ms, %d ms of them at work%n",
          OPEN, took, work.toMillis());

      assertThat(rig.store.deadlines()).hasSize(OPEN);
      assertThat(work).isLessThan(Duration.ofSeconds(10));
      next.stop();
    }
  }

  /** Of this thread, which others on the machine make no longer. */
  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static LiveEngine engine(Rig rig, Timers timers) {
    return new LiveEngine(rig.store, rig.matrices, () -> rig.now, timers, List.of(), "n2");
  }

  /** Others like the first incident, due next year. */
  private static String copies() {
    String columns =
        """
        client, version, unresolved, state, title, host, search, severity, system, category, side,
        lead, row_id, matrix_version, opened_at, respond_by, acknowledged_at, resolved_at,
        breached, unanswered, repeats, body\
        """;
    Instant due = Instant.parse("2097-01-01T00:00:00Z");
    return "INSERT INTO incident (number, dedup_key, next_at, "
        + columns
        + ") SELECT number + X, dedup_key || X, TIMESTAMP WITH TIME ZONE '"
        + due.toString().replace('T', ' ')
        + "', "
        + columns
        + " FROM incident CROSS JOIN SYSTEM_RANGE(1, "
        + (OPEN - 1)
        + ")";
  }
}
