package nightbell.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TidingsTest {
  @Test
  void one_text_stays_as_it_is() {
    assertThat(Tidings.of(List.of("412 still yours? Reply 1")))
        .isEqualTo(new Tidings("412 still yours? Reply 1", 1));
  }

  @Test
  void numbers_of_which_the_same_is_told_stand_together() {
    Tidings tidings =
        Tidings.of(
            List.of(
                "412 resolved by itself 02:20",
                "413 acknowledged by Dana 02:14",
                "414 resolved by itself 02:20"));
    assertThat(tidings.text())
        .isEqualTo("412, 414 resolved by itself 02:20; 413 acknowledged by Dana 02:14");
    assertThat(tidings.told()).isEqualTo(3);
  }

  @Test
  void tells_from_the_first_on_what_one_segment_holds() {
    List<String> texts =
        IntStream.range(0, 99).mapToObj(i -> 1000 + i + " resolved by Dana 02:20").toList();
    Tidings tidings = Tidings.of(texts);
    assertThat(Gsm7.septets(tidings.text())).isBetween(150, 160);
    assertThat(tidings.told()).isBetween(20, 30);
    assertThat(tidings.text()).contains("1000").contains("" + (999 + tidings.told()));
    assertThat(tidings.text()).doesNotContain("" + (1000 + tidings.told()));
  }
}
