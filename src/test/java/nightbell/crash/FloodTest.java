package nightbell.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A flood of alerts while the carrier takes one text a second. The suite runs a short one; {@code
 * -Dnightbell.flood=5000} makes it one of so many alerts for 40 problems in 20 s.
 */
class FloodTest {
  private static final int WHOLE = Integer.getInteger("nightbell.flood", 0);

  private static final int PROBLEMS =
      Integer.getInteger("nightbell.flood.problems", WHOLE > 0 ? 40 : 16);

  @TempDir Path folder;

  @Test
  void worst_page_leaves_at_once_nobody_is_flooded_and_every_incident_is_told()
      throws IOException, InterruptedException {
    try (RecordingCarrier carrier = new RecordingCarrier();
        LiveProcess service = new LiveProcess(folder).paging(carrier)) {
      service.option("-Ddw.sending.textsPerSecond=1").run();
      Flood flood = new Flood(new Api(service.port), carrier, PROBLEMS);
      flood.warmUp();
      flood.run(WHOLE > 0 ? WHOLE : 400, Duration.ofSeconds(WHOLE > 0 ? 20 : 4));
      flood.untilNamed(Duration.ofSeconds(90));
      System.out.println("Flood: " + flood.figures());
      if (WHOLE > 0) {
        flood.texts().forEach(System.out::println);
      }

      assertThat(flood.refused()).isZero();
      assertThat(flood.worstAfter()).isLessThan(Duration.ofSeconds(2));
      assertThat(flood.most()).isLessThanOrEqualTo(15);
      assertThat(flood.perSecond()).isLessThanOrEqualTo(2);
      // A cold service on a machine that others use too gets what the contract allows.
      assertThat(flood.slowestAnswer()).isLessThan(Duration.ofSeconds(WHOLE > 0 ? 1 : 5));
      assertThat(service.showsStackTrace()).as(service.out()).isFalse();
    }
  }
}
