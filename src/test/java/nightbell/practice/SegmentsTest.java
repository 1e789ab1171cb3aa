package nightbell.practice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentsTest {

  @ParameterizedTest
  @CsvSource({
    "a, 160, 1",
    "a, 161, 2",
    "a, 306, 2",
    "a, 307, 3",
    "€, 80, 1",
    "€, 81, 2",
    "ж, 70, 1",
    "ж, 71, 2",
    "ж, 134, 2",
    "ж, 135, 3"
  })
  void text_is_cut_at_the_limits_of_its_alphabet(String letter, int times, int segments) {
    assertThat(Segments.of(letter.repeat(times))).isEqualTo(segments);
  }
}
