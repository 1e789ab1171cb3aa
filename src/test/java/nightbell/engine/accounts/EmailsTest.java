package nightbell.engine.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailsTest {
  @Test
  void case_and_blanks_around_do_not_tell_addresses_apart() {
    assertThat(Emails.plain("  Dana.K+night@Harlow.Example "))
        .hasValue("dana.k+night@harlow.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "dana",
        "dana@",
        "@harlow.example",
        "dana@harlow",
        "dana@harlow..example",
        "da na@harlow.example",
        "dana@harlow.example\nBcc: x@y.example",
        "dana@harlow.example,lee@harlow.example",
        "<dana@harlow.example>",
        "d\u0430na@harlow.example",
        "dana@harlow.e\uFF58ample",
        "dan\u212A@harlow.example",
        "\u0130@harlow.example"
      })
  void what_only_looks_like_an_address_is_none(String text) {
    assertThat(Emails.plain(text)).isEmpty();
  }

  @Test
  void ids_are_readable_and_plain() {
    assertThat(AccountIds.of("dana.k@harlow.example", 0)).isEqualTo("u-dana-k");
    assertThat(AccountIds.of("dana.k@other.example", 1)).isEqualTo("u-dana-k-2");
    assertThat(AccountIds.of("+@x.example", 0)).isEqualTo("u-x");
    assertThat(AccountIds.of("a".repeat(60) + "@x.example", 0)).hasSizeLessThan(60);
  }
}
