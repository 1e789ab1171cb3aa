package nightbell.reply;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Folding into the alphabet of texts. */
class Gsm7Test {
  private static final String ALPHABET =
      "@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZ"
          + "ÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà^{}\\[~]|€";

  @ParameterizedTest
  @CsvSource({
    "café é ä ß €,café é ä ß €",
    "“db” – down… it’s,\"db\" - down... it's",
    "Łódź ą ę ś ż,Lodz a e s z",
    "ça coûte,ca coute",
    "Cafe\u0301,Café",
    "a → b × 3,a -> b x 3",
    "95°C,95 deg C",
    "disk 🔥 full 👍,disk full",
    "ﬁle ™ ½,file TM 1/2",
    "東京 down,? down",
    "a\u200b\u202eb,ab",
    "`x` µs,'x' us",
  })
  void folding_spells_what_texts_lack(String text, String folded) {
    assertThat(Gsm7.fold(text)).isEqualTo(folded);
  }

  @Test
  void folding_leaves_one_line_without_control_characters() {
    assertThat(Gsm7.fold(" a\r\n\tb\u0000\u0007c\u00a0d\ud800 ")).isEqualTo("a b c d");
  }

  @Test
  void extension_characters_count_two() {
    assertThat(Gsm7.septets("abc")).isEqualTo(3);
    assertThat(Gsm7.septets("[a]{b}")).isEqualTo(10);
    assertThat(Gsm7.septets("€")).isEqualTo(2);
    assertThat(Gsm7.septets("")).isZero();
  }

  @Test
  void fitting_cuts_with_three_dots() {
    assertThat(Gsm7.fit("abcdefgh", 8)).isEqualTo("abcdefgh");
    assertThat(Gsm7.fit("abcdefgh", 7)).isEqualTo("abcd...");
    assertThat(Gsm7.fit("[[[[[", 9)).isEqualTo("[[[...");
    assertThat(Gsm7.fit("abcdefgh", 2)).isEqualTo("..");
    assertThat(Gsm7.fit("abcdefgh", -1)).isEmpty();
  }

  @Property(tries = 300, seed = "412")
  void what_is_folded_is_in_the_alphabet_and_stays(@ForAll String text) {
    String folded = Gsm7.fold(text);
    assertThat(folded.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)).isTrue();
    assertThat(Gsm7.fold(folded)).isEqualTo(folded);
    assertThat(folded).isEqualTo(folded.strip()).doesNotContain("  ");
  }

  @Property(tries = 300, seed = "412")
  void what_is_fitted_fits(@ForAll String text, @ForAll @IntRange(max = 200) int septets) {
    assertThat(Gsm7.septets(Gsm7.fit(text, septets))).isLessThanOrEqualTo(septets);
  }
}
