package nightbell.matrix.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class LocalSpansTest {
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

  @Test
  void skipped_time_is_the_first_instant_after_the_gap() {
    LocalDateTime skipped = LocalDateTime.parse("2026-03-08T02:30");
    Instant afterGap = Instant.parse("2026-03-08T08:00:00Z");
    assertThat(LocalSpans.start(skipped, CHICAGO)).isEqualTo(afterGap);
    assertThat(LocalSpans.end(skipped, CHICAGO)).isEqualTo(afterGap);
  }

  @Test
  void repeated_time_is_the_first_for_a_start_and_the_last_for_an_end() {
    LocalDateTime repeated = LocalDateTime.parse("2026-11-01T01:30");
    assertThat(LocalSpans.start(repeated, CHICAGO))
        .isEqualTo(Instant.parse("2026-11-01T06:30:00Z"));
    assertThat(LocalSpans.end(repeated, CHICAGO)).isEqualTo(Instant.parse("2026-11-01T07:30:00Z"));
  }

  @Test
  void plain_time_is_itself() {
    LocalDateTime plain = LocalDateTime.parse("2026-12-20T00:00");
    assertThat(LocalSpans.start(plain, CHICAGO)).isEqualTo(Instant.parse("2026-12-20T06:00:00Z"));
    assertThat(LocalSpans.end(plain, CHICAGO)).isEqualTo(LocalSpans.start(plain, CHICAGO));
  }
}
