package nightbell.matrix.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Small changes to a text, and what they leave alone. */
class MatrixTextTest {
  private static final String TEXT =
      """
      # Über alles 🔔
      people:
        kim: {side: internal, sms: "+14155550100"}   # on the night shift
        max:
          side: provider    # for now
          sms: "+14155550101"
      paths:
        night:
          - {at: 0m, page: ["schedule:noc", kim], by: [sms]} # first
          - at: 5m
            page:
              - max
              - kim
            by: [voice]
      rows:
        - {id: R1, owner: joint, joint: both}
        - {id: R2, owner: provider, path: night}
      """;

  @Test
  void a_value_is_replaced_where_it_stands() {
    check(
        text -> text.set("people/kim/side", "provider"),
        "kim: {side: internal",
        "kim: {side: provider");
    check(text -> text.set("people/max/sms", "+1"), "\"+14155550101\"", "\"+1\"");
    check(
        text -> text.set("people/max/side", "internal"),
        "side: provider    # for",
        "side: internal    # for");
    check(text -> text.set("paths/night/1/at", "90s"), "{at: 0m,", "{at: 90s,");
    check(text -> text.set("rows/R2/path", "yes"), "path: night}", "path: \"yes\"}");
    check(
        text -> text.set("rows/R2/path", "a \"b\" \\"),
        "path: night}",
        "path: \"a \\\"b\\\" \\\\\"}");
  }

  @Test
  void a_key_is_added_behind_the_last() {
    check(
        text -> text.set("rows/R2/accountable", "max"),
        "path: night}",
        "path: night, accountable: max}");
    check(
        text -> text.set("people/max/email", "max@noc.example"),
        "sms: \"+14155550101\"\n",
        "sms: \"+14155550101\"\n    email: \"max@noc.example\"\n");
  }

  @Test
  void a_key_is_taken_away_with_its_value() {
    check(text -> text.remove("rows/R1/joint"), "owner: joint, joint: both", "owner: joint");
    check(text -> text.remove("rows/R1/owner"), "owner: joint, joint: both", "joint: both");
    check(text -> text.remove("people/max/sms"), "    sms: \"+14155550101\"\n", "");
    assertThat(read().remove("people/max/side")).as("it has a comment").isEmpty();
  }

  @Test
  void entries_of_lists_come_and_go() {
    check(text -> text.add("paths/night/1/page", "max"), "kim], by: [sms]", "kim, max], by: [sms]");
    check(
        text -> text.add("paths/night/1/page", "schedule:noc#secondary"),
        "kim], by: [sms]",
        "kim, \"schedule:noc#secondary\"], by: [sms]");
    check(text -> text.add("paths/night/2/page", "lou"), "- kim\n", "- kim\n        - lou\n");
    check(text -> text.remove("paths/night/1/page/1"), "[\"schedule:noc\", kim]", "[kim]");
    check(
        text -> text.remove("paths/night/1/page/2"),
        "[\"schedule:noc\", kim]",
        "[\"schedule:noc\"]");
    check(text -> text.remove("paths/night/2/page/1"), "        - max\n", "");
  }

  @Test
  void what_cannot_be_done_safely_is_not_done() {
    assertThat(read().set("people/nobody/side", "internal")).isEmpty();
    assertThat(read().set("people/kim", "gone")).isEmpty();
    assertThat(read().set("people/kim/sms", "a\nb")).isEmpty();
    assertThat(read().add("people/kim", "max")).isEmpty();
    assertThat(read().remove("paths/night/2/page/3")).isEmpty();
    assertThat(MatrixText.of("a: [")).isEmpty();
    assertThat(MatrixText.of("a: &x 1\nb: *x\n")).isEmpty();
    assertThat(MatrixText.of("a: 1\n---\nb: 2\n")).isEmpty();
    assertThat(read().items("paths/night/2/page")).containsExactly("max", "kim");
    assertThat(read().value("rows/R2/owner")).contains("provider");
  }

  private static void check(
      Function<MatrixText, Optional<MatrixText>> change, String before, String after) {
    assertThat(TEXT).contains(before);
    assertThat(change.apply(read()).map(MatrixText::text)).contains(TEXT.replace(before, after));
  }

  private static MatrixText read() {
    return MatrixText.of(TEXT).orElseThrow();
  }
}
