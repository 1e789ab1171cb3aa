package nightbell.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import nightbell.engine.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of codes. */
class TwilioErrorsTest {
  @ParameterizedTest
  @CsvSource({
    "20003, CREDENTIALS",
    "21212, ACCOUNT",
    "30002, ACCOUNT",
    "21606, SENDER",
    "30034, SENDER",
    "20429, RATE",
    "21211, NUMBER",
    "30005, NUMBER",
    "21610, OPTED_OUT",
    "21614, LANDLINE",
    "30006, LANDLINE",
    "30003, UNREACHABLE",
    "30007, FILTERED",
    "30001, QUEUE",
    "21611, QUEUE",
    "21617, OURS",
    "21408, FORBIDDEN",
    "30004, BLOCKED",
    "30008, OTHER",
    "99999, OTHER",
  })
  void a_code_has_its_class_and_one_that_nobody_has_seen_is_an_ordinary_failure(
      int code, Fault fault) {
    assertThat(TwilioErrors.fault(code)).isEqualTo(fault);
    assertThat(TwilioErrors.describe(code)).startsWith(code + " ");
  }

  @Test
  void what_no_table_knows_still_has_words() {
    assertThat(TwilioErrors.describe(99_999)).isEqualTo("99999 the attempt failed");
  }
}
