package nightbell.matrix.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each block of {@code mistakes.txt} is one edit of the bakery's matrix ({@code place => edited}),
 * and the one mistake that it gives: id and place, what, mend.
 */
class MistakesTest {

  @TestFactory
  Stream<DynamicTest> each_edit_gives_its_one_mistake() {
    return Stream.of(Texts.resource("/matrix/mistakes.txt").split("\n\n", -1))
        .map(block -> block.strip().split("\n", -1))
        .map(block -> dynamicTest(block[0], () -> check(block)));
  }

  private static void check(String[] block) {
    String[] edit = block[0].replace("\\n", "\n").split(" => ?", 2);
    List<Mistake> mistakes = Texts.mistakes(Texts.bakery(edit[0], edit[1]));
    assertThat(mistakes).hasSize(1);
    Mistake found = mistakes.get(0);
    assertThat(found.id() + " " + found.line() + ":" + found.column()).isEqualTo(block[1].strip());
    assertThat(found.what()).isEqualTo(block[2].strip());
    assertThat(found.mend()).isEqualTo(block[3].strip());
  }

  @Test
  void all_mistakes_of_a_file_are_listed_in_its_order() {
    String text = Texts.bakery("path: both\n    inform", "path: boht\n    inform");
    text = Texts.edited(text, "sms: \"+493012345678\"", "sms: +493012345678");
    text = Texts.edited(text, "respond: 2d", "responds: 2d");
    assertThat(Texts.mistakes(text))
        .extracting(Mistake::id, Mistake::where)
        .containsExactly(
            tuple("missing-key", "matrix.yml:21:8"),
            tuple("unknown-key", "matrix.yml:21:31"),
            tuple("phone", "matrix.yml:32:50"),
            tuple("unknown-name", "matrix.yml:53:11"));
  }

  @Test
  void missing_section_does_not_make_its_names_unknown() {
    String text = Texts.bakery().replaceFirst("(?s)people:.*schedules:", "schedules:");
    assertThat(Texts.mistakes(text))
        .extracting(Mistake::what)
        .containsExactly("the matrix has no \"people\"");
  }

  @Test
  void file_that_is_no_mapping_is_one_mistake() {
    assertThat(Texts.mistakes("just words"))
        .extracting(Mistake::what)
        .containsExactly("the matrix must be a mapping, but is text");
  }

  @Test
  void overlapping_exceptions_of_one_row_are_refused() {
    String again =
        "  - {id: E2, from: 2026-10-25T02:00, to: 2026-11-01T00:00, row: B,"
            + " set: {inform: [karl]}, reason: Again}\n";
    assertThat(Texts.mistakes(Texts.bakery() + again))
        .extracting(Mistake::what)
        .containsExactly("exception E2 and exception E1 change row B at one time");
  }

  @Test
  void rows_of_different_precedence_do_not_tie() {
    String named = Texts.bakery("id: C, systems: [\"*\"]", "id: C, systems: [ovens]");
    assertThat(Texts.mistakes(named)).isEmpty();
    String twice = "  - {id: D, systems: [tills], categories: [\"*\"], when: business,";
    String row = twice + " owner: provider, accountable: mia, path: both}\njoint:";
    assertThat(Texts.mistakes(Texts.bakery("joint:\n", row + "\n"))).isEmpty();
    String tie = row.replace("business", "after_hours");
    assertThat(Texts.mistakes(Texts.bakery("joint:\n", tie + "\n")))
        .extracting(Mistake::id)
        .containsExactly("tie");
  }
}
