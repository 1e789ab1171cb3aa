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
import java.util.Objects;
import nightbell.matrix.file.MatrixFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatrixDiffTest {
  @TempDir Path temp;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void each_difference_is_a_line_and_the_exit_code_says_so() throws IOException {
    assertThat(run("matrix", "diff", older(), newer())).isEqualTo(1);
    assertThat(text(out)).isEqualTo("P1: respond 15m → 20m\n");
    assertThat(text(err)).isEmpty();
  }

  @Test
  void programs_get_json() throws IOException {
    assertThat(run("matrix", "diff", older(), newer(), "--json")).isEqualTo(1);
    JsonNode answer = new ObjectMapper().readTree(text(out));
    assertThat(answer.path("equal").asBoolean()).isFalse();
    assertThat(answer.path("changes").toString()).isEqualTo("[\"P1: respond 15m → 20m\"]");
  }

  @Test
  void a_comment_makes_no_difference() throws IOException {
    String same = file("same.yml", sample() + "# as agreed\n");
    assertThat(run("matrix", "diff", older(), same)).isZero();
    assertThat(text(out)).isEqualTo("No difference.\n");
  }

  @Test
  void a_file_with_mistakes_or_none_at_all_is_bad_use() throws IOException {
    assertThat(run("matrix", "diff", older(), file("bad.yml", "matrix: 1\n"))).isEqualTo(2);
    assertThat(text(err)).contains("bad.yml:1:1").doesNotContain("must hold one");
    assertThat(run("matrix", "diff", older(), temp.resolve("none.yml").toString())).isEqualTo(2);
    assertThat(run("matrix", "diff", older())).isEqualTo(2);
    assertThat(text(err)).contains("There is no file", "too few arguments");
  }

  private String older() throws IOException {
    return file("older.yml", sample());
  }

  private String newer() throws IOException {
    return file("newer.yml", sample().replace("respond: 15m", "respond: 20m"));
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(temp.resolve(name), text).toString();
  }

  private static String sample() throws IOException {
    try (InputStream in = MatrixDiffTest.class.getResourceAsStream("/sample-matrix.yml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private int run(String... arguments) {
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream printErrors = new PrintStream(err, true, StandardCharsets.UTF_8);
    Bootstrap<Configuration> bootstrap = new Bootstrap<>(new Nothing());
    bootstrap.addCommand(
        new MatrixCommand(
            MatrixFolder::read, html -> new byte[0], () -> Instant.EPOCH, print, printErrors));
    Cli cli = new Cli(new JarLocation(getClass()), bootstrap, print, printErrors);
    return cli.run(arguments).map(StartFailure::exitCode).orElse(0);
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
