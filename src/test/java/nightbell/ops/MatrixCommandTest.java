package nightbell.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.util.JarLocation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nightbell.matrix.file.MatrixFile;
import nightbell.matrix.file.Mistake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatrixCommandTest {
  @TempDir Path temp;
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
    assertThat(text(out)).contains("read a matrix and list all its mistakes");
  }

  private String file(String text) throws IOException {
    return Files.writeString(temp.resolve("matrix.yml"), text).toString();
  }

  private int run(String... arguments) {
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream printErrors = new PrintStream(err, true, StandardCharsets.UTF_8);
    Bootstrap<Configuration> bootstrap = new Bootstrap<>(new Nothing());
    bootstrap.addCommand(
        new MatrixCommand(MatrixCommandTest::read, html -> new byte[0], print, printErrors));
    Cli cli = new Cli(new JarLocation(getClass()), bootstrap, print, printErrors);
    return cli.run(arguments).map(StartFailure::exitCode).orElse(0);
  }

  /** A reader to which every word is a mistake. */
  private static MatrixFile.Result read(String name, String text) {
    List<Mistake> mistakes =
        List.of(text.split(" ", -1)).stream()
            .map(
                word ->
                    new Mistake(
                        "unknown",
                        name,
                        1,
                        text.indexOf(word) + 1,
                        "there is no " + word + ".",
                        "Write too."))
            .toList();
    return new MatrixFile.Mistakes(mistakes);
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
