package nightbell.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.util.JarLocation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import nightbell.matrix.file.MatrixFolder;
import nightbell.matrix.file.Mistake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatrixCommandTest {
  private static final Instant NOW = Instant.parse("2026-11-23T16:00:00Z");

  @TempDir Path temp;
  private Function<Map<String, String>, MatrixFolder> reader = MatrixCommandTest::read;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void each_mistake_is_a_line_and_the_exit_code_says_findings() throws IOException {
    String file = file("two words");
    assertThat(run("matrix", "check", file)).isEqualTo(1);
    assertThat(text(out))
        .isEqualTo(
            file
                + ":1:1: there is no two.; Write too.\n"
                + file
                + ":1:5: there is no words.; Write too.\n"
                + file
                + ": 2 mistakes.\n");
    assertThat(text(err)).isEmpty();
  }

  @Test
  void programs_get_the_mistakes_as_json() throws IOException {
    String file = file("two");
    assertThat(run("matrix", "check", file, "--json")).isEqualTo(1);
    assertThat(new ObjectMapper().readTree(text(out)).at("/errors/0").toString())
        .isEqualTo(
            "{\"id\":\"unknown\",\"where\":\""
                + file
                + ":1:1\",\"what\":\"there is no two.\",\"mend\":\"Write too.\"}");
  }

  @Test
  void findings_are_lines_with_an_example_and_how_to_mend_it() throws IOException {
    reader = MatrixFolder::read;
    String file = file(sample().replaceAll("(?m)^unmatched:.*$", ""));
    assertThat(run("matrix", "check", file)).isEqualTo(1);
    assertThat(text(out).lines().findFirst().orElse(""))
        .startsWith(file + ":68:1: error: gap: No row takes an alert of a system")
        .contains(".  Example: A P1 alert of a system", ".  Mend: Add a row for it, or say");
    assertThat(text(out)).contains("1 error, 7 warnings, 4 notes. Contacts, drills and reviews");
  }

  @Test
  void notes_alone_are_fine() throws IOException {
    reader = MatrixFolder::read;
    assertThat(run("matrix", "check", file(resource("/matrix/quiet.yml")))).isZero();
    assertThat(text(out)).contains(": note: repeated: ").contains(": 1 note.");
  }

  @Test
  void programs_get_the_findings_as_json_for_any_time() throws IOException {
    reader = MatrixFolder::read;
    String file = file(sample());
    assertThat(run("matrix", "check", file, "--json", "--at", "2026-10-01T00:00:00Z")).isEqualTo(1);
    JsonNode json = new ObjectMapper().readTree(text(out));
    assertThat(json.get("ok").asBoolean()).isFalse();
    assertThat(json.at("/findings/0/id").asText()).isEqualTo("empty-step");
    assertThat(json.at("/findings/0/level").asText()).isEqualTo("error");
    assertThat(json.at("/findings/0/where/line").asInt()).isEqualTo(55);
    assertThat(json.at("/findings/0/example").asText()).contains("2026-09-30 19:00");
  }

  @Test
  void a_time_that_is_none_is_bad_use() throws IOException {
    assertThat(run("matrix", "check", file("two"), "--at", "soon")).isEqualTo(2);
    assertThat(text(err)).startsWith("--at is soon: write it like");
  }

  private static String sample() throws IOException {
    return resource("/sample-matrix.yml");
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = MatrixCommandTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void a_missing_file_is_bad_use() {
    assertThat(run("matrix", "check", temp.resolve("none.yml").toString())).isEqualTo(2);
    assertThat(text(err)).startsWith("There is no file ").endsWith("none.yml.\n");
  }

  @Test
  void a_file_that_is_no_text_is_bad_use() throws IOException {
    Path file = Files.write(temp.resolve("m.yml"), new byte[] {(byte) 0xff, (byte) 0xfe});
    assertThat(run("matrix", "check", file.toString())).isEqualTo(2);
    assertThat(text(err)).contains("is not text in UTF-8");
  }

  @Test
  void a_forgotten_file_is_bad_use() {
    assertThat(run("matrix", "check")).isEqualTo(2);
    assertThat(text(err)).contains("too few arguments");
  }

  @Test
  void help_is_fine() {
    assertThat(run("matrix", "--help")).isZero();
    assertThat(text(out)).contains("list all mistakes and findings");
  }

  private String file(String text) throws IOException {
    return Files.writeString(temp.resolve("matrix.yml"), text).toString();
  }

  private int run(String... arguments) {
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream printErrors = new PrintStream(err, true, StandardCharsets.UTF_8);
    Bootstrap<Configuration> bootstrap = new Bootstrap<>(new Nothing());
    bootstrap.addCommand(
        new MatrixCommand(reader, html -> new byte[0], () -> NOW, print, printErrors));
    Cli cli = new Cli(new JarLocation(getClass()), bootstrap, print, printErrors);
    return cli.run(arguments).map(StartFailure::exitCode).orElse(0);
  }

  /** A reader to which every word is a mistake. */
  private static MatrixFolder read(Map<String, String> texts) {
    List<Mistake> mistakes = new ArrayList<>();
    texts.forEach(
        (name, text) -> {
          for (String word : text.split(" ", -1)) {
            int column = text.indexOf(word) + 1;
            String what = "there is no " + word + ".";
            mistakes.add(new Mistake("unknown", name, 1, column, what, "Write too."));
          }
        });
    return new MatrixFolder(List.of(), mistakes);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  /** An application that does nothing. */
  private static final class Nothing extends Application<Configuration> {
    @Override
    public void run(Configuration configuration, Environment environment) {}
  }
}
