package nightbell.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every source file keeps the rules of {@link Tidy}, and each of those rules is able to fail. */
class TidyTest {
  private static final String FINE = "/** A type. */\nclass Fine {\n}\n";

  @Test
  void every_file_is_tidy() throws IOException {
    List<String> faults = new ArrayList<>();
    List<Path> sources = sources("src");
    for (Path source : sources) {
      faults.addAll(Tidy.faults(source.toString().replace('\\', '/'), Files.readString(source)));
    }
    assertThat(sources).hasSizeGreaterThan(50);
    assertThat(faults).isEmpty();
  }

  @Test
  void every_package_says_what_it_is_for() throws IOException {
    for (Path source : sources("src/main/java")) {
      assertThat(source.resolveSibling("package-info.java")).exists();
    }
  }

  @Test
  void a_long_file_is_a_fault() {
    assertThat(Tidy.faults("src/main/java/A.java", FINE + "\n".repeat(300)))
        .containsExactly("src/main/java/A.java: 303 lines, more than 300");
  }

  @Test
  void a_long_line_is_a_fault() {
    assertThat(Tidy.faults("src/main/java/A.java", FINE + "//" + "x".repeat(99)))
        .containsExactly("src/main/java/A.java:4: longer than 100");
  }

  @Test
  void a_long_method_is_a_fault_wherever_it_stands() {
    String method =
        "  @Deprecated\n  <T> int walk(\n      T[] a, int b)\n      throws E {\n%s  }\n";
    String shortOne = String.format(method, "    if (a) { b(\"}\"); }\n".repeat(68));
    String longOne = String.format(method, "    for (;;) { /* } */ }\n".repeat(69));
    assertThat(inClass(shortOne)).isEmpty();
    assertThat(inClass(longOne)).containsExactly("src/main/java/A.java: walk has 71 lines");
    assertThat(inClass("  record R(int a) {\n" + longOne + "  }\n"))
        .containsExactly("src/main/java/A.java: walk has 71 lines");
  }

  @ParameterizedTest
  @CsvSource({
    "class AlertManager, the name AlertManager",
    "record ClientInfo(), the name ClientInfo",
    "enum StringUtils, the name StringUtils",
    "interface AbstractStore, the name AbstractStore",
    "class Fine { class Deep { class StoreImpl, the name StoreImpl",
  })
  void an_empty_name_is_a_fault(String declaration, String fault) {
    assertThat(Tidy.faults("src/main/java/A.java", "/** A type. */\n" + declaration + " {"))
        .containsExactly("src/main/java/A.java: " + fault);
  }

  @ParameterizedTest
  @CsvSource({
    "// TO~DO later, an open end",
    "// FIX~ME now, an open end",
    "@Disa~bled class B, a test switched off",
    "/** @aut~hor me */, an author",
    "Path.of(\"/ro~ot/x\"), a path of one machine",
    "Path.of(\"/ho~me/x\"), a path of one machine",
    "SELECT CURRENT_~TIMESTAMP, the database's clock",
    "// foo(bar);, code in a comment",
  })
  void a_forbidden_text_is_a_fault(String line, String fault) {
    assertThat(Tidy.faults("src/main/java/A.java", FINE + line.replace("~", "")))
        .containsExactly("src/main/java/A.java: " + fault);
  }

  @ParameterizedTest
  @CsvSource({
    "Thread.sl~eep(1);, a test that sleeps",
    "@Test void doesThings() {, doesThings is no sentence in snake_case",
  })
  void a_test_is_held_to_rules_of_its_own(String line, String fault) {
    assertThat(Tidy.faults("src/test/java/ATest.java", FINE + line.replace("~", "")))
        .containsExactly("src/test/java/ATest.java: " + fault);
  }

  @Test
  void a_test_that_nobody_runs_is_a_fault() {
    assertThat(Tidy.faults("src/test/java/Checks.java", FINE + "@Test void it_works() {"))
        .singleElement()
        .asString()
        .contains("nobody runs");
  }

  @Test
  void a_type_without_words_and_a_package_without_null_marks_are_faults() {
    assertThat(Tidy.faults("src/main/java/A.java", "\npublic class A {\n/** x */")).hasSize(1);
    assertThat(Tidy.faults("src/main/java/package-info.java", "/** x */\npackage x;"))
        .containsExactly("src/main/java/package-info.java: not @NullMarked");
  }

  @Test
  void strings_and_comments_are_no_code() {
    String text =
        FINE
            + "String a = \"class FooImpl {\"; // class BarImpl\n"
            + "/* class BazImpl */ char c = '\"';";
    assertThat(Tidy.faults("src/test/java/A.java", text)).isEmpty();
  }

  private static List<String> inClass(String member) {
    return Tidy.faults("src/main/java/A.java", "/** A type. */\nclass A {\n" + member + "}\n");
  }

  private static List<Path> sources(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files.filter(file -> file.toString().matches(".*\\.(java|ftlh|css|js|sql)")).toList();
    }
  }
}
