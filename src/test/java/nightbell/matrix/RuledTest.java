package nightbell.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import nightbell.alert.Alert;
import nightbell.alert.AlertState;
import org.junit.jupiter.api.Test;

class RuledTest {
  private static final Instant SATURDAY = ExampleMatrix.chicago("2026-11-21 02:10");
  private static final Matrix MATRIX = ExampleMatrix.harlow();

  private static Ruled ruled(String host) {
    Alert alert = Alert.of(AlertState.FIRING, "Down").host(host).severity("critical").build();
    return Ruled.of(MATRIX.rule(alert, SATURDAY), 4, SATURDAY);
  }

  @Test
  void values_say_what_was_promised_and_are_read_back() {
    Ruled ruled = ruled("erp-db-1");
    assertThat(ruled.values())
        .containsEntry("severity", "P1")
        .containsEntry("side", "provider")
        .containsEntry("system", "erp")
        .containsEntry("window", "after_hours")
        .containsEntry("from", "2026-11-21T08:10:00Z")
        .containsEntry("respondBy", "2026-11-21T08:25:00Z");
    assertThat(Ruled.read(ruled.values())).contains(ruled);
    Ruled unmatched = ruled("nothing-known");
    assertThat(unmatched.values()).doesNotContainKeys("system", "row");
    assertThat(Ruled.read(unmatched.values())).contains(unmatched);
  }

  @Test
  void what_is_not_all_there_is_nothing() {
    assertThat(Ruled.read(Map.of())).isEmpty();
    for (String name : new String[] {"version", "from", "side"}) {
      Map<String, String> values = new HashMap<>(ruled("erp-db-1").values());
      values.put(name, "?");
      assertThat(Ruled.read(values)).as(name).isEmpty();
      values.remove(name);
      assertThat(Ruled.read(values)).as(name).isEmpty();
    }
  }

  @Test
  void business_time_between_two_instants_leaves_out_nights_weekends_and_holidays() {
    BusinessClock clock = new BusinessClock(MATRIX);
    Instant friday = ExampleMatrix.chicago("2026-11-20 17:00");
    Instant monday = ExampleMatrix.chicago("2026-11-23 08:00");
    assertThat(clock.between(friday, monday)).isEqualTo(Duration.ofHours(1));
    assertThat(clock.between(SATURDAY, SATURDAY.plusSeconds(9))).isZero();
    assertThat(
            clock.between(
                ExampleMatrix.chicago("2026-11-25 17:00"),
                ExampleMatrix.chicago("2026-11-30 07:45")))
        .isEqualTo(Duration.ofMinutes(45));
    assertThat(clock.between(monday, monday)).isZero();
  }

  @Test
  void where_no_business_comes_any_more_the_wall_clock_stands_in() {
    Matrix closed = new ExampleMatrix().hours().build();
    assertThat(new BusinessClock(closed).between(SATURDAY, SATURDAY.plusSeconds(60)))
        .isEqualTo(Duration.ofMinutes(1));
  }
}
