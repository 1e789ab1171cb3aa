package nightbell.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Sets of event numbers are what plain sets are. */
class NumbersTest {
  @Property(tries = 300, seed = "412")
  void numbers_are_those_that_were_added(
      @ForAll List<@IntRange(min = 1, max = 30) Integer> some,
      @ForAll List<@IntRange(min = 1, max = 30) Integer> others,
      @ForAll @IntRange(min = 0, max = 31) int most) {
    Numbers one = of(some);
    Set<Integer> left = new TreeSet<>(some);
    others.forEach(left::remove);
    OptionalLong first = left.stream().mapToLong(i -> i).min();

    assertThat(one.firstNotIn(of(others))).isEqualTo(first);
    assertThat(Numbers.read(one.toString())).hasToString(one.toString());
    Numbers again = new Numbers();
    one.split(2).forEach(again::add);
    assertThat(again).hasToString(one.toString());
    List<Integer> low = some.stream().filter(i -> i <= most).toList();
    assertThat(one.upTo(most)).hasToString(of(low).toString());
  }

  @Test
  void numbers_are_written_as_spans() {
    Numbers numbers = of(List.of(9, 3, 5, 4, 7, 6, 12));
    assertThat(numbers).hasToString("3-7,9,12");
    assertThat(Numbers.read("3-7,9,nonsense,12").toString()).isEqualTo("3-7,9,12");
    assertThat(Numbers.read("").isEmpty()).isTrue();
  }

  private static Numbers of(List<Integer> some) {
    Numbers numbers = new Numbers();
    some.forEach(numbers::add);
    return numbers;
  }
}
