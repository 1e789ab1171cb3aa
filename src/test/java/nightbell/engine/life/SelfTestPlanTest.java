package nightbell.engine.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import nightbell.matrix.file.MatrixFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the self-test runs, and the matrix it runs by. */
class SelfTestPlanTest {
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

  @ParameterizedTest
  @CsvSource({"+13125550177", "desk@harlow.example", "'+13125550177,desk@harlow.example'"})
  void its_matrix_has_no_mistakes_whoever_the_recipients_are(String to) {
    String text = SelfTestText.of(List.of(to.split(",")), CHICAGO);
    assertThat(MatrixFile.read("self-test", text)).isInstanceOf(MatrixFile.Read.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T09:00:00Z, 2026-11-22T09:30:00Z",
    "2026-11-23T09:30:00Z, 2026-11-23T09:30:00Z",
    "2026-11-23T20:00:00Z, 2026-11-23T09:30:00Z",
  })
  void mail_goes_at_night_in_the_zone_of_the_client(Instant now, Instant slot) {
    SelfTestPlan mail = new SelfTestPlan(true, List.of("desk@harlow.example"), null);
    assertThat(mail.slot(now, CHICAGO)).isEqualTo(slot);
    assertThat(mail.isDecent(now, CHICAGO)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T18:30:00Z, true",
    "2026-11-24T02:59:00Z, true",
    "2026-11-24T03:00:00Z, false",
    "2026-11-24T13:59:00Z, false",
    "2026-11-24T14:00:00Z, true",
  })
  void a_text_goes_by_day(Instant now, boolean decent) {
    SelfTestPlan text = new SelfTestPlan(true, List.of("+13125550177"), null);
    assertThat(text.isDecent(now, CHICAGO)).isEqualTo(decent);
  }

  @Test
  void a_text_at_night_goes_where_that_was_asked_for() {
    SelfTestPlan text = new SelfTestPlan(true, List.of("+13125550177"), LocalTime.of(23, 0));
    assertThat(text.isDecent(Instant.parse("2026-11-24T05:30:00Z"), CHICAGO)).isTrue();
    assertThat(text.isDecent(Instant.parse("2026-11-24T06:30:00Z"), CHICAGO)).isFalse();
  }
}
