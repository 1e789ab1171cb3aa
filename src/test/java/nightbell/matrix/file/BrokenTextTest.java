package nightbell.matrix.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Texts whose form is broken: one exact mistake, at once. */
class BrokenTextTest {

  @BeforeAll
  static void load_what_the_first_reading_loads() {
    assertThat(Texts.mistakes(Texts.sample())).isEmpty();
  }

  @Test
  void empty_file_is_one_mistake() {
    only("", "empty", 1, 1, "the file is empty");
    only("# only a comment\n", "empty", 1, 1, "the file is empty");
    only("\n\n", "empty", 1, 1, "the file is empty");
  }

  @Test
  void ten_megabytes_are_refused_unread() {
    String text = "a: b\n".repeat(2_000_000);
    only(text, "too-large", 1, 1, "the file has 10000000 characters, which is more than 1000000");
  }

  @Test
  void binary_is_refused_at_its_first_control_character() {
    only("matrix: 1\nab\0c", "character", 2, 3, "there is a control character here (U+0000)");
    only("matrix: \uFFFD", "character", 1, 9, "a character here could not be decoded");
    byte[] noise = new byte[1_000_000];
    new Random(7).nextBytes(noise);
    String text = new String(noise, StandardCharsets.ISO_8859_1);
    assertThat(quickly(text)).hasSize(1).extracting(Mistake::id).containsExactly("character");
  }

  @Test
  void bomb_of_aliases_is_refused_at_its_first_anchor() {
    String bomb =
        IntStream.range(1, 12)
            .mapToObj(i -> "a" + i + ": &a" + i + " [" + "*a".repeat(9) + "]\n")
            .collect(Collectors.joining("", "a0: &a0 [lol, lol]\n", ""));
    only(bomb, "anchor", 1, 5, "an anchor (&a0) stands here");
  }

  @Test
  void alias_and_tag_are_refused() {
    only("matrix: *one\n", "alias", 1, 9, "an alias (*one) stands here");
    only("matrix: !!int 1\n", "tag", 1, 9, "a tag (\"tag:yaml.org,2002:int\") stands here");
    only("matrix: ! 1\n", "tag", 1, 9, "a tag (\"!\") stands here");
  }

  @Test
  void star_without_quotes_is_explained() {
    List<Mistake> mistakes = quickly("rows: [*]\n");
    assertThat(mistakes).hasSize(1);
    assertThat(mistakes.get(0).id()).isEqualTo("syntax");
    assertThat(mistakes.get(0).mend()).isEqualTo("a star is written in quotes: \"*\"");
  }

  @Test
  void second_document_is_refused() {
    String none = "a second document begins here, but none has \"client\"";
    only("matrix: 1\n---\nmatrix: 1\n", "documents", 3, 1, none);
    String two = "a second matrix begins here";
    only("client: 1\n---\nclient: 1\n", "documents", 3, 1, two);
    only(
        "a: b\n---\n".repeat(101), "documents", 200, 1, "more than 100 documents are in this file");
  }

  @Test
  void deep_nesting_is_refused() {
    String what = "this is nested more than 20 deep";
    only("[".repeat(100_000), "too-deep", 1, 21, what);
    only("{a: ".repeat(100_000), "too-deep", 1, 81, what);
    only("- ".repeat(100_000), "too-deep", 1, 41, what);
    only("? ".repeat(100_000), "too-deep", 1, 41, what);
  }

  @Test
  void long_words_and_repeated_keys_are_refused_soon() {
    String what = "a word here has more than 10000 characters";
    only("a".repeat(900_000), "too-large", 1, 1, what);
    only("matrix: \"" + "a".repeat(900_000), "too-large", 1, 10, what);
    assertThat(quickly("matrix: |\n" + " a\n".repeat(100_000))).isNotEmpty();
    String twice = Texts.sample().replace("default_severity:", "severities: {}\ndefault_severity:");
    assertThat(quickly(twice)).extracting(Mistake::id).containsExactly("duplicate-key");
    String bare = Texts.sample().replace("\"+13125550101\"", "+13125550101");
    assertThat(quickly(bare)).extracting(Mistake::id).containsExactly("phone", "phone");
  }

  @Test
  void file_cut_off_anywhere_never_passes_and_names_a_place_inside_it() {
    String sample = Texts.sample();
    for (int end = 0; end < sample.indexOf("\nreview:"); end += 37) {
      String cut = sample.substring(0, end);
      int lines = cut.split("\n", -1).length;
      List<Mistake> mistakes = quickly(cut);
      if (end < sample.indexOf("\nrows:")) {
        assertThat(mistakes).as("cut at %s", end).isNotEmpty();
      }
      assertThat(mistakes).as("cut at %s", end).allMatch(found -> found.line() <= lines);
    }
  }

  @Test
  void endless_list_is_refused() {
    String what = "the list or mapping that begins here has more than 1000 entries";
    only("rows: [" + "a, ".repeat(300_000) + "b]", "too-large", 1, 7, what);
    String keys =
        IntStream.range(0, 100_000).mapToObj(i -> "k" + i + ": v\n").collect(Collectors.joining());
    only(keys, "too-large", 1, 1, what);
  }

  @Test
  void cut_off_file_is_one_mistake_where_the_open_part_begins() {
    String text = "matrix: 1\nclient: {id: harlow, name: \"Har";
    List<Mistake> mistakes = quickly(text);
    assertThat(mistakes).hasSize(1);
    assertThat(mistakes.get(0).where()).isEqualTo("matrix.yml:2:28");
    assertThat(mistakes.get(0).what()).startsWith("what begins here never ends");
    assertThat(quickly("matrix: 1\nclient: {id: harlow,\n\n"))
        .extracting(Mistake::where)
        .containsExactly("matrix.yml:2:9");
  }

  @Test
  void tab_is_explained() {
    List<Mistake> mistakes = quickly("client:\n\tid: a\n");
    assertThat(mistakes).hasSize(1);
    assertThat(mistakes.get(0).where()).isEqualTo("matrix.yml:2:1");
    assertThat(mistakes.get(0).mend()).isEqualTo("indent with spaces, not with a tab");
  }

  @Test
  void wrong_escapes_are_mistakes() {
    assertThat(quickly("matrix: \"\\UFFFFFFFF\"\n")).extracting(Mistake::id).contains("syntax");
    assertThat(quickly("matrix: \"a\\x07b\"\n")).extracting(Mistake::id).contains("character");
  }

  @Test
  void file_of_mistakes_is_listed_in_part() {
    String keys =
        IntStream.range(0, 900).mapToObj(i -> "k" + i + ": v\n").collect(Collectors.joining());
    List<Mistake> mistakes = quickly(keys);
    assertThat(mistakes).hasSize(201);
    assertThat(mistakes.get(200).id()).isEqualTo("too-many");
  }

  private static void only(String text, String id, int line, int column, String what) {
    List<Mistake> mistakes = quickly(text);
    assertThat(mistakes).hasSize(1);
    Mistake mistake = mistakes.get(0);
    assertThat(mistake.id()).isEqualTo(id);
    assertThat(mistake.where()).isEqualTo("matrix.yml:" + line + ":" + column);
    assertThat(mistake.what()).isEqualTo(what);
    assertThat(mistake.mend()).isNotBlank();
  }

  private static List<Mistake> quickly(String text) {
    return assertTimeout(Duration.ofSeconds(1), () -> Texts.mistakes(text));
  }
}
