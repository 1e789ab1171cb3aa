package nightbell.engine.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeCodesTest {
  /** The key of RFC 6238's examples, as it is and in Base32. */
  private static final String KEY = "12345678901234567890";

  private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

  @ParameterizedTest
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void codes_are_those_of_the_rfc(long second, String code) {
    byte[] key = KEY.getBytes(StandardCharsets.US_ASCII);

    assertThat(TimeCodes.digits(key, second / 30, 8)).isEqualTo(code);
    assertThat(TimeCodes.at(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code.substring(2));
  }

  @Test
  void a_code_holds_one_step_before_and_after_its_own_and_once() {
    Instant now = Instant.ofEpochSecond(1_111_111_111);
    long step = now.getEpochSecond() / 30;
    String code = TimeCodes.at(SECRET, now);

    assertThat(TimeCodes.step(SECRET, code, now, 0)).hasValue(step);
    assertThat(TimeCodes.step(SECRET, code.substring(0, 3) + " " + code.substring(3), now, 0))
        .hasValue(step);
    assertThat(TimeCodes.step(SECRET, code, now.plusSeconds(30), 0)).hasValue(step);
    assertThat(TimeCodes.step(SECRET, code, now.minusSeconds(30), 0)).hasValue(step);
    assertThat(TimeCodes.step(SECRET, code, now.plusSeconds(60), 0)).isEmpty();
    assertThat(TimeCodes.step(SECRET, code, now, step)).isEqualTo(OptionalLong.empty());
    assertThat(TimeCodes.step(SECRET, "", now, 0)).isEmpty();
  }

  @Test
  void fresh_secrets_are_of_160_bits_and_differ() {
    String one = TimeCodes.freshSecret();

    assertThat(TimeCodes.isSecret(one)).isTrue();
    assertThat(TimeCodes.freshSecret()).isNotEqualTo(one);
    assertThat(TimeCodes.isSecret("GEZDGNBV")).isFalse();
    assertThat(TimeCodes.isSecret(one.toLowerCase(java.util.Locale.ROOT))).isFalse();
  }
}
