package nightbell.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.health.HealthCheck.Result;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import nightbell.alert.IncidentNumber;
import nightbell.engine.Store;
import org.junit.jupiter.api.Test;

class HealthTest {
  private static final Instant NOW = Instant.parse("2026-03-01T02:14:00Z");

  @Test
  void the_database_is_healthy_while_it_takes_a_write() {
    assertThat(new DatabaseHealth(() -> {}).execute().isHealthy()).isTrue();
    Result full =
        new DatabaseHealth(
                () -> {
                  throw new IllegalStateException("disk full at 100%");
                })
            .execute();
    assertThat(full.isHealthy()).isFalse();
    assertThat(full.getMessage()).isEqualTo("the database takes no writes: disk full at 100%");
  }

  @Test
  void overdue_deadlines_are_counted_half_a_minute_after_they_passed() {
    AtomicReference<Instant> asked = new AtomicReference<>(Instant.EPOCH);
    assertThat(overdue(asked, 0).isHealthy()).isTrue();
    assertThat(asked.get()).isEqualTo(NOW.minusSeconds(30));
    assertThat(overdue(asked, 2).getMessage())
        .isEqualTo("deadlines are overdue by more than 30s: incidents 101, 102");
    assertThat(overdue(asked, 50).getMessage()).endsWith("109, 110 and more");
  }

  @Test
  void the_carrier_says_when_no_real_phone_rings_and_when_it_is_down() {
    assertThat(CarrierHealth.practice().execute().isHealthy()).isTrue();
    assertThat(CarrierHealth.practice().execute().getMessage())
        .isEqualTo("practice: no real phone rings");
    assertThat(CarrierHealth.live(Optional::empty).execute().isHealthy()).isTrue();
    Result down = CarrierHealth.live(() -> Optional.of("Twilio refuses the key")).execute();
    assertThat(down.isHealthy()).isFalse();
    assertThat(down.getMessage()).isEqualTo("Twilio refuses the key");
  }

  private static Result overdue(AtomicReference<Instant> asked, int overdue) {
    Store store =
        (Store)
            Proxy.newProxyInstance(
                Store.class.getClassLoader(),
                new Class<?>[] {Store.class},
                (proxy, method, arguments) -> {
                  assertThat(method.getName()).isEqualTo("due");
                  asked.set((Instant) arguments[0]);
                  return numbers(Math.min(overdue, (int) arguments[1]));
                });
    return new OverdueHealth(store, () -> NOW).execute();
  }

  private static List<IncidentNumber> numbers(int count) {
    return IntStream.range(101, 101 + count).mapToObj(IncidentNumber::new).toList();
  }
}
