package nightbell.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is held pages exactly when business opens, on the clock that the wall shows. */
class HeldTest {

  @ParameterizedTest(name = "{2}")
  @CsvSource({
    "2026-10-31T07:10:00Z, 2026-11-02T13:30:00Z, summer time ends on the Sunday between",
    "2027-03-13T08:10:00Z, 2027-03-15T12:30:00Z, summer time begins on the Sunday between",
    "2026-11-26T02:00:00Z, 2026-11-30T13:30:00Z, a holiday and a plant shutdown come first",
    "2026-12-25T02:00:00Z, 2026-12-28T13:30:00Z, Christmas on a Friday",
    "2026-11-24T00:00:00Z, 2026-11-24T13:30:00Z, only a night comes first"
  })
  void what_is_held_pages_at_the_minute_business_opens(Instant fires, Instant opens, String why) {
    Night night = Night.of(fires).fires("srv-7", "warning");
    assertThat(night.incident.state()).as(why).isEqualTo(State.HELD);
    assertThat(night.incident.nextAt()).as(why).isEqualTo(opens);

    night.now = opens.minusNanos(1);
    night.happens(new Event.Due());
    assertThat(night.news()).as(why).isEmpty();
    night.now = opens;
    night.happens(new Event.Due());

    assertThat(night.incident.state()).isEqualTo(State.OPEN);
    assertThat(night.news()).as(why).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2026-11-21T08:10:00Z", "2026-11-20T22:00:00Z"})
  void what_is_never_paged_stays_for_the_digest(Instant fires) {
    Night night = Night.of(fires).fires("srv-7", "info");

    night.until(Duration.ofDays(7));

    assertThat(night.incident.state()).isEqualTo(State.HELD);
    assertThat(night.news()).noneMatch(page -> page.contains(" page "));
  }
}
