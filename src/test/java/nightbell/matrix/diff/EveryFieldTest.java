package nightbell.matrix.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nightbell.matrix.Matrix;
import org.junit.jupiter.api.Test;

/** Whatever field of whatever record a matrix has: a change of it is told, and by its name. */
class EveryFieldTest {

  @Test
  void a_change_of_any_field_is_told() {
    Matrix matrix = DifferencesTest.matrix(DifferencesTest.sample());
    Map<String, String> untold = new TreeMap<>();
    List<Mutations.Mutation> all = Mutations.of(matrix);
    for (Mutations.Mutation one : all) {
      List<String> sentences = Differences.between(matrix, (Matrix) one.mutant());
      if (sentences.stream().noneMatch(one::isNamedIn)) {
        untold.put(one.path(), sentences.toString());
      }
    }
    assertThat(untold).isEmpty();
    assertThat(all).hasSizeGreaterThan(300);
    assertThat(all.stream().map(Mutations.Mutation::field).distinct())
        .contains("updateEvery", "changeRule", "retryEvery", "time", "person", "inform", "quiet");
  }
}
