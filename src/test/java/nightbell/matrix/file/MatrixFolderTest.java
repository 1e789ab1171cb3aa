package nightbell.matrix.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nightbell.matrix.Matrix;
import org.junit.jupiter.api.Test;

/** A folder: files with a client, and directories that all of them share. */
class MatrixFolderTest {
  private static final String[] SHARED = {"people", "schedules", "hours", "severities", "paths"};

  @Test
  void client_and_directory_mean_what_the_file_meant_that_had_both() {
    MatrixFolder folder = MatrixFolder.read(split(Texts.sample()));
    assertThat(folder.mistakes()).isEmpty();
    assertThat(folder.clients()).hasSize(1);
    assertThat(folder.clients().get(0).matrix()).isEqualTo(Texts.matrix(Texts.sample()));
  }

  @Test
  void kept_text_is_whole_and_reads_as_the_folder_did() {
    MatrixFolder.Given given = MatrixFolder.read(split(Texts.sample())).clients().get(0);
    assertThat(given.text()).contains("\n---\n").contains("people:");
    assertThat(Texts.matrix(given.text())).isEqualTo(given.matrix());
    for (String start :
        new String[] {"---\n", "%YAML 1.1\n---\n", "\uFEFF# first\n\n--- # own\n"}) {
      Map<String, String> texts = split(Texts.sample());
      texts.replaceAll((name, text) -> start + text.stripTrailing());
      MatrixFolder.Given other = MatrixFolder.read(texts).clients().get(0);
      assertThat(Texts.matrix(other.text())).isEqualTo(given.matrix());
    }
  }

  @Test
  void two_clients_share_one_directory() {
    Map<String, String> texts = split(Texts.sample());
    String first = texts.getOrDefault("harlow.yml", "");
    texts.put("second.yml", first.replace("id: harlow", "id: second"));
    MatrixFolder folder = MatrixFolder.read(texts);
    assertThat(folder.mistakes()).isEmpty();
    assertThat(folder.clients()).extracting(MatrixFolder.Given::matrix).hasSize(2);
    Matrix one = folder.clients().get(0).matrix();
    assertThat(folder.clients().get(1).matrix().people()).isEqualTo(one.people());
  }

  @Test
  void file_alone_is_kept_as_it_is() {
    MatrixFolder folder = MatrixFolder.read(Map.of("one.yml", Texts.bakery()));
    assertThat(folder.clients().get(0).text()).isEqualTo(Texts.bakery());
  }

  @Test
  void name_defined_twice_is_a_mistake_with_both_places() {
    Map<String, String> texts = split(Texts.sample());
    texts.put("more.yml", "people:\n  dana: {side: internal, name: D}\nhours: []\n");
    assertThat(MatrixFolder.read(texts).mistakes())
        .extracting(Mistake::id, Mistake::where, Mistake::what)
        .contains(
            tuple(
                "duplicate-key",
                "more.yml:2:3",
                "person dana is defined here and at a-directory.yml:" + line(texts, "  dana:")))
        .anySatisfy(found -> assertThat(found.toString()).contains("hours is defined here and at"));
  }

  @Test
  void client_in_two_files_is_a_mistake() {
    Map<String, String> texts = split(Texts.sample());
    texts.put("z.yml", texts.getOrDefault("harlow.yml", ""));
    assertThat(MatrixFolder.read(texts).mistakes())
        .singleElement()
        .satisfies(found -> assertThat(found.where()).startsWith("z.yml:"))
        .satisfies(
            found ->
                assertThat(found.what())
                    .startsWith("client harlow is defined here and at harlow.yml:"));
  }

  @Test
  void all_mistakes_of_all_files_are_told_at_once_and_each_once() {
    Map<String, String> texts = split(Texts.sample());
    texts.computeIfPresent("a-directory.yml", (name, text) -> text.replace("0101\"", "\""));
    texts.put("second.yml", texts.getOrDefault("harlow.yml", "").replace("id: harlow", "id: b"));
    texts.computeIfPresent("second.yml", (name, text) -> text.replace("accountable: lee", "a: b"));
    texts.put("third.yml", "rows: []\n");
    assertThat(MatrixFolder.read(texts).mistakes())
        .doesNotHaveDuplicates()
        .extracting(Mistake::id, mistake -> mistake.where().replaceAll(":.*", ""))
        .contains(
            tuple("no-channel", "a-directory.yml"),
            tuple("unknown-key", "second.yml"),
            tuple("unknown-key", "third.yml"));
  }

  @Test
  void directory_with_a_broken_form_makes_no_name_unknown() {
    Map<String, String> texts = split(Texts.sample());
    texts.computeIfPresent("a-directory.yml", (name, text) -> text + "x: [");
    assertThat(MatrixFolder.read(texts).mistakes()).extracting(Mistake::id).containsOnly("syntax");
  }

  @Test
  void folder_without_a_client_has_no_matrix() {
    assertThat(MatrixFolder.read(Map.of("a.yml", "people: {}", "b.yml", "paths: {}")).mistakes())
        .extracting(Mistake::id)
        .containsExactly("no-client");
  }

  /** The sample's shared sections as a directory, the rest as the client's file. */
  private static Map<String, String> split(String sample) {
    StringBuilder shared = new StringBuilder();
    StringBuilder own = new StringBuilder();
    boolean isShared = false;
    for (String line : sample.split("\n", -1)) {
      if (line.matches("[a-z_]+:.*")) {
        isShared = List.of(SHARED).contains(line.replaceAll(":.*", ""));
      }
      (isShared ? shared : own).append(line).append('\n');
    }
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("a-directory.yml", shared.toString());
    texts.put("harlow.yml", own.toString());
    return texts;
  }

  private static String line(Map<String, String> texts, String begin) {
    String[] lines = texts.getOrDefault("a-directory.yml", "").split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].startsWith(begin)) {
        return (i + 1) + ":3";
      }
    }
    throw new AssertionError(begin);
  }
}
