package nightbell.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.audit.Verdict;
import nightbell.engine.Store;
import nightbell.oncall.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long the proof of a long trail takes: {@code -Dnightbell.trail=1000000} makes it one of a
 * million events and prints what it saw.
 */
class TrailSpeedTest {
  private static final int EVENTS = Integer.getInteger("nightbell.trail", 2_000);
  private static final Duration MOST = Duration.ofSeconds(20);
  private static final int GROUP = 1_000;
  private static final Instant AT = Instant.parse("2026-11-21T08:10:00Z");

  @TempDir Path folder;

  @Test
  void long_trail_is_proven_in_time_and_in_steady_memory() {
    try (Database database =
        Database.open(DatabaseSettings.embedded(folder.resolve("nightbell"), "pass"))) {
      long begin = System.nanoTime();
      for (int group = 0; group < EVENTS / GROUP; group++) {
        write(database.store(), group);
      }
      Duration written = Duration.ofNanos(System.nanoTime() - begin);
      begin = System.nanoTime();
      Duration busy = busy();
      Verdict verdict = database.trail().verify(List.of());
      Duration length = Duration.ofNanos(System.nanoTime() - begin);

      busy = busy().minus(busy);
      assertThat(verdict.firstBad()).isNull();
      assertThat(verdict.events()).isEqualTo(EVENTS);
      if (EVENTS > 100_000) {
        System.out.printf(
            "%d events: written in %.1f s, proven in %.1f s (%.1f s of processor time), with %d MB"
                + " of memory at most%n",
            EVENTS,
            written.toMillis() / 1e3,
            length.toMillis() / 1e3,
            busy.toMillis() / 1e3,
            Runtime.getRuntime().maxMemory() / 1_000_000);
        assertThat(length).isLessThan(MOST);
      }
    }
  }

  /** What all threads of this process have used. */
  private static Duration busy() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private static void write(Store store, int group) {
    Actor by = new Actor("tomas", Side.PROVIDER);
    store.transact(
        session -> {
          for (int i = 0; i < GROUP; i++) {
            IncidentNumber incident = new IncidentNumber(101 + group);
            Map<String, String> data =
                Map.of("page", incident + "-" + i, "person", "tomas", "via", "sms");
            String text = "SMS to tomas: the carrier took it, for the " + i + "th time.";
            session.append(
                AT.plusSeconds(group),
                new ClientId("harlow"),
                incident,
                new Entry(Kind.PAGE_SENT, by, null, text, data));
          }
          return true;
        });
  }
}
