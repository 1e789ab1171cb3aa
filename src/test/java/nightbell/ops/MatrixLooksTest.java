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

/** {@code matrix explain} and {@code matrix coverage}, on the sample and on folders. */
class MatrixLooksTest {
  private static final Instant NOW = Instant.parse("2026-11-21T08:10:00.5Z");

  @TempDir Path temp;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void explanation_reads_like_a_timetable() throws IOException {
    int exit =
        run("explain", sample(), "--system", "erp", "--severity", "P1", "--at", "2026-11-21T02:10");
    assertThat(exit).isZero();
    assertThat(text(out))
        .startsWith(
            """
            Harlow Precision Parts, an alert at Sat 2026-11-21 02:10 (America/Chicago)
              Severity P1: the tool said "P1".
            """)
        .contains("Row R04 takes it")
        .containsPattern("Sat 2026-11-21 02:10 +at once +provider +step 1 +Tomas Weber +sms ")
        .containsPattern("Sat 2026-11-21 02:20 +10 min +provider +step 3 +Ruth Adeyemi +voice ")
        .contains("step 1, round 3")
        .containsPattern("at the end +Dana Ruiz")
        .endsWith("The last is repeated every 15 min until somebody answers.\n");
  }

  @Test
  void what_never_pages_has_no_timetable() throws IOException {
    assertThat(run("explain", sample(), "--severity", "P4")).isZero();
    assertThat(text(out)).endsWith("Nobody is paged.\n");
  }

  @Test
  void programs_get_the_contract_s_shape() throws IOException {
    assertThat(run("explain", sample(), "--host", "fw-1", "--severity", "P2", "--json")).isZero();
    JsonNode answer = new ObjectMapper().readTree(text(out));
    assertThat(answer.at("/ruling/row").asText()).isEqualTo("R06");
    assertThat(answer.at("/ruling/respondBy").asText()).isEqualTo("2026-11-21T08:40:00Z");
    assertThat(answer.at("/timetable/0").toString())
        .startsWith(
            "{\"at\":\"2026-11-21T08:10:00Z\",\"offset\":0,\"side\":\"provider\",\"round\":1,"
                + "\"step\":1,\"person\":\"tomas\",\"channel\":\"sms\",\"why\":");
  }

  @Test
  void coverage_tells_the_holes_of_the_systems_that_were_named() throws IOException {
    assertThat(run("coverage", sample())).isZero();
    assertThat(text(out)).endsWith("every alert reaches two people in time.\n");
    out.reset();
    String[] before = {"--from", "2026-10-01", "--to", "2026-10-07T00:00", "--system", "m365"};
    assertThat(run("coverage", ruthAlone(), before)).isEqualTo(1);
    assertThat(text(out))
        .contains("one-person: Row R07 pages by path provider-std (schedule noc)")
        .contains("P1: m365 (")
        .contains("Thu 2026-10-01 00:00 to Mon 2026-10-05 08:00")
        .doesNotContain("servers");
    out.reset();
    assertThat(run("coverage", ruthAlone(), "--from", "2026-10-01", "--json")).isEqualTo(1);
    JsonNode span = new ObjectMapper().readTree(text(out)).at("/spans/0");
    assertThat(span.fieldNames())
        .toIterable()
        .containsExactly("from", "to", "system", "category", "severity", "kind", "why");
  }

  /** The sample with one path that ends at Ruth alone before its schedule begins. */
  private String ruthAlone() throws IOException {
    String text = Files.readString(Path.of(sample()));
    return Files.writeString(
            temp.resolve("harlow.yml"), text.replaceFirst("\\[ruth, dana\\]", "[ruth]"))
        .toString();
  }

  @Test
  void wrong_words_are_bad_use() throws IOException {
    assertThat(run("explain", sample(), "--at", "noon")).isEqualTo(2);
    assertThat(run("coverage", sample(), "--from", "2026-10-01", "--to", "2028-10-01"))
        .isEqualTo(2);
    assertThat(run("coverage", sample(), "--system", "nothing")).isEqualTo(2);
    assertThat(text(err)).contains("--at is noon").contains("400 days").contains("no system");
  }

  @Test
  void folder_of_clients_needs_the_name_of_one() throws IOException {
    String text = Files.readString(Path.of(sample()));
    Files.writeString(temp.resolve("second.yml"), text.replace("id: harlow", "id: second"));
    Files.writeString(temp.resolve("notes.txt"), "not a matrix");
    assertThat(run("explain", temp.toString())).isEqualTo(2);
    assertThat(text(err)).contains("one of harlow, second");
    assertThat(run("explain", temp.toString(), "--client", "second")).isZero();
    Files.writeString(temp.resolve("third.yml"), "matrix: 1");
    Files.writeString(temp.resolve("second.yml"), text.replace("owner: joint", "owner: jiont"));
    out.reset();
    assertThat(run("check", temp.toString())).isEqualTo(1);
    assertThat(text(out)).contains("second.yml:").contains("did you mean \"joint\"?");
    assertThat(run("coverage", temp.toString(), "--client", "harlow")).isEqualTo(1);
  }

  private String sample() throws IOException {
    Path file = temp.resolve("harlow.yml");
    try (InputStream in = MatrixLooksTest.class.getResourceAsStream("/sample-matrix.yml")) {
      Files.write(file, Objects.requireNonNull(in).readAllBytes());
    }
    return file.toString();
  }

  private int run(String task, String file, String... options) {
    String[] arguments = new String[options.length + 3];
    arguments[0] = "matrix";
    arguments[1] = task;
    arguments[2] = file;
    System.arraycopy(options, 0, arguments, 3, options.length);
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream printErrors = new PrintStream(err, true, StandardCharsets.UTF_8);
    Bootstrap<Configuration> bootstrap = new Bootstrap<>(new Nothing());
    bootstrap.addCommand(
        new MatrixCommand(MatrixFolder::read, html -> new byte[0], () -> NOW, print, printErrors));
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
