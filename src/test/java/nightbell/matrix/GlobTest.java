package nightbell.matrix;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

  @ParameterizedTest
  @CsvSource({
    "erp-*, ERP-db-1, true",
    "erp-*, erp-, true",
    "erp-*, xerp-1, false",
    "*, '', true",
    "?, '', false",
    "'', '', true",
    "'', a, false",
    "a*b*c, aXbXbc, true",
    "a*b*c, aXbXb, false",
    "a?c, a🔥c, true",
    "a.c, abc, false",
    "STRASSE, straße, false",
    "ΣΑΣ, σας, true",
    "**x**, x, true",
    "[ab], a, false",
  })
  void whole_values(String pattern, String text, boolean fits) {
    assertThat(Glob.whole(pattern).fits(Glob.fold(text))).isEqualTo(fits);
  }

  @Test
  void anywhere_in_a_text() {
    assertThat(Glob.anywhere("disk*full").fits(Glob.fold("x: DISK\nis Full!"))).isTrue();
    assertThat(Glob.anywhere("disk*full").fits(Glob.fold("full disk"))).isFalse();
  }

  @Test
  @Timeout(value = 5, unit = SECONDS)
  void hostile_text_takes_no_longer() {
    String text = "a".repeat(64 * 1024);

    assertThat(Glob.anywhere("a*a*a*a*a*a*a*a*a*a*a*a*b").fits(Glob.fold(text))).isFalse();
    assertThat(Glob.anywhere("aaaaaaaaaaaaaaaaaaaaaaaab").fits(Glob.fold(text))).isFalse();
  }

  @Property(seed = "7")
  void agrees_with_the_definition(
      @ForAll @Chars({'a', 'b', '*', '?'}) @StringLength(max = 7) String pattern,
      @ForAll @CharRange(from = 'a', to = 'b') @StringLength(max = 9) String text) {
    assertThat(Glob.whole(pattern).fits(Glob.fold(text))).isEqualTo(defined(pattern, text));
  }

  private static boolean defined(String pattern, String text) {
    if (pattern.isEmpty()) {
      return text.isEmpty();
    }
    char first = pattern.charAt(0);
    String rest = pattern.substring(1);
    if (first == '*') {
      return defined(rest, text) || (!text.isEmpty() && defined(pattern, text.substring(1)));
    }
    return !text.isEmpty()
        && (first == '?' || first == text.charAt(0))
        && defined(rest, text.substring(1));
  }
}
