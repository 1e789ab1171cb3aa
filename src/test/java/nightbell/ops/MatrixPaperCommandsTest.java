package nightbell.ops;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.time.Instant;
import nightbell.matrix.file.MatrixFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatrixPaperCommandsTest {
  private static final String SAMPLE = "src/main/resources/sample-matrix.yml";
  @TempDir Path temp;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void a_matrix_is_printed_as_a_draft_with_its_hash() throws IOException {
    Path html = temp.resolve("m.html");
    Path pdf = temp.resolve("m.pdf");
    assertThat(run("matrix", "print", SAMPLE, "--html", html.toString(), "--pdf", pdf.toString()))
        .isZero();
    assertThat(Files.readString(html))
        .contains("Draft, in force nowhere", "Epicor ERP")
        .doesNotContain("+13125550101");
    assertThat(Files.readString(pdf)).isEqualTo("PDF");
    assertThat(run("matrix", "print", SAMPLE, "--numbers")).isZero();
    assertThat(text(out)).contains("+13125550101");
  }

  @Test
  void a_matrix_with_mistakes_is_not_printed() throws IOException {
    Path file = Files.writeString(temp.resolve("m.yml"), "matrix: 2\n");
    assertThat(run("matrix", "print", file.toString())).isEqualTo(1);
    assertThat(text(out)).contains("m.yml:1").doesNotContain("<html");
  }

  @Test
  void a_folder_that_is_not_there_is_said_so() {
    String file = temp.resolve("none").resolve("m.html").toString();
    assertThat(run("matrix", "print", SAMPLE, "--html", file)).isEqualTo(2);
    assertThat(text(err)).isEqualTo(file + " cannot be written: there is no such folder.\n");
  }

  @Test
  void a_spreadsheet_becomes_a_draft_and_its_doubts_are_told() throws IOException {
    Path file =
        Files.writeString(
            temp.resolve("who.csv"), "System,Owner,Accountable,Note\nERP,IT,Tove Ek,x\n");
    String draft = temp.resolve("matrix.yml").toString();
    assertThat(run("matrix", "import", file.toString(), "-o", draft, "--client", "quay"))
        .isEqualTo(1);
    assertThat(Files.readString(Path.of(draft))).contains("client: {id: \"quay\"", "\"ERP\"");
    assertThat(text(out))
        .contains("who.csv!D1: column \"Note\"", "Assumed, since no cell says it:", "Written: ");
    assertThat(run("matrix", "import", file.toString(), "-o", draft)).isEqualTo(2);
    assertThat(text(err)).contains("is there already");
  }

  @Test
  void a_file_that_is_no_spreadsheet_is_bad_use() {
    assertThat(run("matrix", "import", temp.resolve("none.csv").toString())).isEqualTo(2);
    assertThat(text(err)).startsWith("There is no file ");
  }

  private int run(String... arguments) {
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream printErrors = new PrintStream(err, true, StandardCharsets.UTF_8);
    Bootstrap<Configuration> bootstrap = new Bootstrap<>(new Nothing());
    bootstrap.addCommand(
        new MatrixCommand(
            MatrixFolder::read,
            html -> "PDF".getBytes(StandardCharsets.UTF_8),
            () -> Instant.EPOCH,
            print,
            printErrors));
    Cli cli = new Cli(new JarLocation(getClass()), bootstrap, print, printErrors);
    return cli.run(arguments).map(StartFailure::exitCode).orElse(0);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static final class Nothing extends Application<Configuration> {
    @Override
    public void run(Configuration configuration, Environment environment) {}
  }
}
