package nightbell.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WallTimeTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final ZoneId LORD_HOWE = ZoneId.of("Australia/Lord_Howe");
  private static final ZoneId APIA = ZoneId.of("Pacific/Apia");

  @Test
  void a_skipped_time_is_the_first_instant_after_the_gap() {
    LocalDateTime skipped = LocalDateTime.parse("2026-03-08T02:30");

    assertThat(WallTime.first(skipped, NEW_YORK)).isEqualTo(Instant.parse("2026-03-08T07:00:00Z"));
    assertThat(WallTime.last(skipped, NEW_YORK)).isEqualTo(Instant.parse("2026-03-08T07:00:00Z"));
    assertThat(WallTime.repeated(skipped, NEW_YORK)).isFalse();
  }

  @Test
  void a_repeated_time_has_a_first_and_a_last_occurrence() {
    LocalDateTime repeated = LocalDateTime.parse("2026-11-01T01:30");

    assertThat(WallTime.first(repeated, NEW_YORK)).isEqualTo(Instant.parse("2026-11-01T05:30:00Z"));
    assertThat(WallTime.last(repeated, NEW_YORK)).isEqualTo(Instant.parse("2026-11-01T06:30:00Z"));
    assertThat(WallTime.repeated(repeated, NEW_YORK)).isTrue();
  }

  @Test
  void half_hour_changes_count_as_they_are() {
    assertThat(WallTime.first(LocalDateTime.parse("2026-10-04T02:15"), LORD_HOWE))
        .isEqualTo(Instant.parse("2026-10-03T15:30:00Z"));
    assertThat(WallTime.first(LocalDateTime.parse("2026-04-05T01:45"), LORD_HOWE))
        .isEqualTo(Instant.parse("2026-04-04T14:45:00Z"));
    assertThat(WallTime.last(LocalDateTime.parse("2026-04-05T01:45"), LORD_HOWE))
        .isEqualTo(Instant.parse("2026-04-04T15:15:00Z"));
  }

  @Test
  void a_skipped_day_is_over_at_once() {
    assertThat(WallTime.first(LocalDateTime.parse("2011-12-30T09:00"), APIA))
        .isEqualTo(Instant.parse("2011-12-30T10:00:00Z"));
  }
}
